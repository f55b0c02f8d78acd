using System.Diagnostics;
using System.Text;
using Luohu.Domain.Submissions;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Submissions;
using LuohuFunctions.Submissions.Sheets;

namespace LuohuFunctions.Tests.Sheets;

/// <summary>
/// Thousands of workbooks and CSV files from fixed seeds, each nearly right: every one is read or refused in words, and none takes much
/// memory or time.
/// </summary>
public sealed class SheetFuzzTests
{
    private const int Inputs = 1500;
    private const long MaxGrowth = 200L * 1024 * 1024;

    // Machines are busy: an input is slow only if it is so each time.
    private const int Tries = 4;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(2);

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
                random.Next(2) == 0 ? "statistics" : "housing", Plans, null, random.Next(3) == 0 ? "2021-06" : null, random.Next(9) == 0 ? "s1" : null);
            try
            {
                if (IsWellFormed(body, context, read))
                    wellFormed++;
                Measure(body, context, read, $"{seed}/{n}");
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{seed}/{n}: {fault}");
            }
        }

        // Were all of them broken files, or none, the rules of the other would not be tried.
        Assert.InRange(wellFormed, Inputs / 5, Inputs * 19 / 20);
    }

    private static void Measure(byte[] body, SubmissionContext context, Func<byte[], IReadOnlyList<Sheet>> read, string name)
    {
        var taken = new List<TimeSpan>();
        do
        {
            var (allocated, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            IsWellFormed(body, context, read);
            taken.Add(Stopwatch.GetElapsedTime(start));

            // What was allocated is more than what was ever held.
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MaxGrowth, name);
        }
        while (taken[^1] > MaxTime && taken.Count < Tries);
        Assert.True(taken.Exists(time => time <= MaxTime), $"{name}: {string.Join(", ", taken)}");
    }

    // As the app does: what was read is checked, what is refused is told at its cell.
    private static bool IsWellFormed(byte[] body, SubmissionContext context, Func<byte[], IReadOnlyList<Sheet>> read)
    {
        try
        {
            var draft = SheetSubmission.Read(read(body), context);
            var checks = draft.Submission is { } submission && context.Plans.Find(submission.Period.Year) is { } plan
                ? SubmissionValidator.Validate(plan, submission, [], new(2021, 7, 10, 0, 0, 0, TimeSpan.Zero)).Errors
                : [];
            List<ValidationError> faults = [.. draft.Errors.Concat(checks).Select(draft.Locate)];
            Assert.All(faults, fault => Assert.InRange(fault.Message.Length, 1, 5000));
            Assert.All(draft.Submission?.Rows.SelectMany(row => new[] { row.Indicator, row.Stage, row.Remark, row.Reason }).OfType<string>() ?? [], IsUnicode);
            if (faults.Count > 0)
                _ = Problem.Create(faults);
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
