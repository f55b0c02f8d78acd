using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Tells zip archives that are no .xlsx by the parts they have, so that the refusal can say what was sent.</summary>
internal static class PackageKind
{
    private static readonly (string Part, string Kind)[] Others =
    [
        ("xl/workbook.bin", "是.xlsb二进制工作簿"),
        ("word/document.xml", "是Word文档"),
        ("ppt/presentation.xml", "是PowerPoint演示文稿"),
        ("META-INF/manifest.xml", "是.ods等OpenDocument格式"),
        ("Index/Document.iwa", "是Numbers表格"),
    ];

    /// <summary>A Chinese clause that follows “文件”; null for a workbook and for what cannot be told.</summary>
    public static string? Recognize(WorkbookPackage package) => Others.FirstOrDefault(other => package.Has(other.Part)).Kind;
}
