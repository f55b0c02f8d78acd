using LuohuFunctions.Configuration;

namespace LuohuFunctions.Submissions;

/// <summary>What is known of a submission beside its body.</summary>
/// <param name="Department">Who sends it.</param>
/// <param name="Plans">The plans that its indicators stand in.</param>
/// <param name="Charset">The charset that its Content-Type names; null for none.</param>
/// <param name="Period">The month that the address names, for a sheet without one; null for none.</param>
/// <param name="Sheet">The sheet that the address names, of a workbook with several; null for none.</param>
internal sealed record SubmissionContext(string Department, PlanCatalog Plans, string? Charset, string? Period, string? Sheet = null);
