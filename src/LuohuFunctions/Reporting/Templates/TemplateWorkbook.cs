using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace LuohuFunctions.Reporting.Templates;

/// <summary>Writes a template as an Excel workbook of one sheet.</summary>
internal static class TemplateWorkbook
{
    public static byte[] Write(FigureTemplate template)
    {
        using var body = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(body, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Create();
            var worksheet = workbook.AddNewPart<WorksheetPart>();
            worksheet.Worksheet = TemplateWorksheet.Create(template);
            workbook.Workbook = new Spreadsheet.Workbook(
                new Spreadsheet.Sheets(new Spreadsheet.Sheet { Id = workbook.GetIdOfPart(worksheet), SheetId = 1, Name = $"报送表{template.Period}" }));
        }

        return body.ToArray();
    }
}
