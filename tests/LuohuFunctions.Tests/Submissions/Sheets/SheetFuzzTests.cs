using System.Text;
using Luohu.Domain.Submissions;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Submissions;
using LuohuFunctions.Submissions.Sheets;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>
/// Thousands of workbooks and CSV files from fixed seeds, each nearly right: every one is read or refused in words, and none takes much
/// memory. What is allocated for an input stands for its work too: it is the same on a busy machine.
/// </summary>
public sealed class SheetFuzzTests
{
    private const int Inputs = 1500;
    private const long MaxAllocated = 200L * 1024 * 1024;

    private static readonly PlanCatalog Plans = PlanCatalog.Load(Path.Combine(AppContext.BaseDirectory, "test-plans"), "440303");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Workbooks_AreReadOrRefused(int seed) => Run(seed, random => WorkbookMutations.Next(random), body => XlsxSheets.Read(body));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void CsvFiles_AreReadOrRefused(int seed) => Run(seed, random => CsvMutations.Next(random), body => [CsvSheet.Read(body, null)]);

    private static void Run(int seed, Func<Random, byte[]> next, Func<byte[], IReadOnlyList<Sheet>> read)
    {
        var wellFormed = 0;
        for (var n = 0; n < Inputs; n++)
        {
            var random = new Random((seed * 1_000_000) + n);
            var body = next(random);
            var context = new SubmissionContext(
                random.Next(2) == 0 ? "statistics" : "housing",
                Plans,
                null,
                random.Next(3) == 0 ? "2021-06" : null,
                random.Next(9) == 0 ? "s1" : null
            );
            try
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                if (IsWellFormed(body, context, read))
                    wellFormed++;
                Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MaxAllocated, $"{seed}/{n}");
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{seed}/{n}: {fault}");
            }
        }

        // Were all of them broken files, or none, the rules of the other would not be tried.
        Assert.InRange(wellFormed, Inputs / 5, Inputs * 19 / 20);
    }

    // As the app does: what was read is checked, what is refused is told at its cell.
    private static bool IsWellFormed(byte[] body, SubmissionContext context, Func<byte[], IReadOnlyList<Sheet>> read)
    {
        try
        {
            var parsed = SheetSubmission.Read(read(body), context);
            var checks =
                parsed.Submission is { } submission && context.Plans.Find(submission.Period.Year) is { } plan
                    ? SubmissionValidator.Validate(plan, submission, [], new(2021, 7, 10, 0, 0, 0, TimeSpan.Zero)).Errors
                    : [];
            List<ValidationError> errors = [.. parsed.Errors.Concat(checks).Select(parsed.Locate)];
            Assert.All(errors, fault => Assert.InRange(fault.Message.Length, 1, 5000));
            Assert.All(
                parsed.Submission?.Rows.SelectMany(row => new[] { row.Indicator, row.Stage, row.Remark, row.Reason }).OfType<string>()
                    ?? [],
                IsUnicode
            );
            if (errors.Count > 0)
                _ = Problem.Create(errors);
            return true;
        }
        catch (UnreadableBodyException refusal)
        {
            Assert.InRange(refusal.Message.Length, 1, 5000);
            _ = refusal.Problem;
            return false;
        }
    }

    private static void IsUnicode(string text) => Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
}
