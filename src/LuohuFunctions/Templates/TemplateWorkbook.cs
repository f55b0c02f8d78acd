using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Luohu.Domain;

namespace LuohuFunctions.Templates;

/// <summary>
/// Writes a template as an Excel workbook of one sheet. The Open XML SDK knows the elements; the package is put together here, since the
/// SDK prefixes each element with <c>x:</c> and makes the workbook the type of all <c>.xml</c>, which exceljs and others do not read.
/// </summary>
internal static class TemplateWorkbook
{
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Nothing of the moment of writing, so that the same template has the same bytes.
    private static readonly DateTimeOffset Written = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook's bytes.</summary>
    public static byte[] Write(FigureTemplate template)
    {
        using var body = new MemoryStream();
        using (var archive = new ZipArchive(body, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                archive,
                "[Content_Types].xml",
                XElement.Parse(
                    $"""
                    <Types xmlns="{Package}/content-types">
                      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                      <Default Extension="xml" ContentType="application/xml"/>
                      <Override PartName="/xl/workbook.xml" ContentType="{Content}.sheet.main+xml"/>
                      <Override PartName="/xl/styles.xml" ContentType="{Content}.styles+xml"/>
                      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Content}.worksheet+xml"/>
                    </Types>
                    """
                )
            );
            Add(
                archive,
                "_rels/.rels",
                Relationships($"""<Relationship Id="rId1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/>""")
            );
            Add(archive, "xl/workbook.xml", Plain(WorkbookOf(template.Period)));
            Add(
                archive,
                "xl/_rels/workbook.xml.rels",
                Relationships(
                    $"""
                    <Relationship Id="rId1" Type="{Document}/worksheet" Target="worksheets/sheet1.xml"/>
                    <Relationship Id="rId2" Type="{Document}/styles" Target="styles.xml"/>
                    """
                )
            );
            Add(archive, "xl/styles.xml", Plain(TemplateStyles.Create()));
            Add(archive, "xl/worksheets/sheet1.xml", Plain(TemplateWorksheet.Create(template)));
        }

        return body.ToArray();
    }

    // The header is printed at the top of every page.
    private static Workbook WorkbookOf(Period period) =>
        new(
            new WorkbookProperties(),
            new BookViews(new WorkbookView()),
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet
                {
                    Id = "rId1",
                    SheetId = 1,
                    Name = $"报送表{period}",
                }
            ),
            new DefinedNames(
                new DefinedName($"'报送表{period}'!${TemplateWorksheet.HeaderRow}:${TemplateWorksheet.HeaderRow}")
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = 0,
                }
            )
        );

    private static XElement Relationships(string relationships) =>
        XElement.Parse($"""<Relationships xmlns="{Package}/relationships">{relationships}</Relationships>""");

    // Without the declaration of its prefix the spreadsheet's namespace is written as the default one.
    private static XElement Plain(OpenXmlElement root)
    {
        var plain = XElement.Parse(root.OuterXml, LoadOptions.PreserveWhitespace);
        plain.Attributes(XNamespace.Xmlns + "x").Remove();
        return plain;
    }

    private static void Add(ZipArchive archive, string name, XElement content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Written;
        using var part = entry.Open();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), content).Save(part, SaveOptions.DisableFormatting);
    }
}
