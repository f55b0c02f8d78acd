namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>A part that another one names.</summary>
/// <param name="Id">The name it is called by; null where it has none.</param>
/// <param name="Type">The URI that says what it is; null where it has none.</param>
/// <param name="Path">Where it lies.</param>
internal sealed record PartRelationship(string? Id, string? Type, string Path);
