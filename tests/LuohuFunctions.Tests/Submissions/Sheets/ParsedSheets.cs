using System.Text;
using LuohuFunctions.Configuration;
using LuohuFunctions.Submissions;
using LuohuFunctions.Submissions.Sheets;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Reads sheets as the app does, without the app.</summary>
internal static class ParsedSheets
{
    private static readonly PlanCatalog Plans = PlanCatalog.Load(Path.Combine(AppContext.BaseDirectory, "test-plans"), "440303");

    public static ParsedSubmission Read(
        this Workbook workbook,
        string department = "statistics",
        string? period = null,
        string? sheet = null
    ) => SheetSubmission.Read(XlsxSheets.Read(workbook.Write()), new(department, Plans, null, period, sheet));

    public static ParsedSubmission ReadCsv(string csv, string department = "statistics", string? period = null, string? sheet = null) =>
        ReadCsv(Encoding.UTF8.GetBytes(csv), department, period, sheet);

    public static ParsedSubmission ReadCsv(byte[] csv, string department = "statistics", string? period = null, string? sheet = null) =>
        SheetSubmission.Read([CsvSheet.Read(csv, null)], new(department, Plans, null, period, sheet));

    /// <summary>The errors as <c>C4 not-a-number</c>.</summary>
    public static IEnumerable<string> Told(this ParsedSubmission parsed) =>
        parsed.Errors.Select(parsed.Locate).Select(fault => $"{fault.Place} {fault.Code}");

    /// <summary>The only fault's words.</summary>
    public static string Words(this ParsedSubmission parsed) => Assert.Single(parsed.Errors).Message;
}
