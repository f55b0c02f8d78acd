namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>The namespaces of a workbook's parts: those that Excel writes, and those of its “Strict Open XML” (ISO/IEC 29500-1).</summary>
internal static class PartNames
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictSpreadsheet = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Whether elements of the namespace mean what this program takes them for.</summary>
    public static bool IsKnown(string elements) => elements is Spreadsheet or StrictSpreadsheet or PackageRelationships;

    /// <summary>Whether a relationship's type is <paramref name="kind"/>, such as <c>worksheet</c>.</summary>
    public static bool IsOfKind(string? type, string kind) => type == $"{Relationships}/{kind}" || type == $"{StrictRelationships}/{kind}";
}
