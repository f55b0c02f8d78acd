using System.Globalization;
using System.Text;
using CsvHelper;
using Luohu.Domain;
using LuohuFunctions.Submissions.Sheets;

namespace LuohuFunctions.Templates;

/// <summary>Writes a template as CSV: UTF-8 with a byte order mark, without which Chinese Excel takes it for GB18030.</summary>
internal static class TemplateCsv
{
    public static byte[] Write(FigureTemplate template)
    {
        using var body = new MemoryStream();
        using (
            var writer = new CsvWriter(
                new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
                CultureInfo.InvariantCulture
            )
        )
        {
            foreach (var field in TemplateTable.Columns)
                writer.WriteField(field.Header);
            writer.NextRecord();
            foreach (var line in template.Lines)
            {
                foreach (var field in TemplateTable.Columns)
                    writer.WriteField(TextOf(template, line, field));
                writer.NextRecord();
            }
        }

        return body.ToArray();
    }

    private static string TextOf(FigureTemplate template, TemplateLine line, SheetField field)
    {
        // Excel makes a date of 2021-06 and saves it as Jun-21; of 2021年6月 it makes a date too, but writes it back as it was.
        if (field == SheetField.Period)
            return string.Create(CultureInfo.InvariantCulture, $"{template.Period.Year}年{template.Period.Month}月");
        return TemplateTable.ValueOf(template, line, field) switch
        {
            decimal number => Numerals.Trim(number).ToString(CultureInfo.InvariantCulture),
            string words when SheetText.LooksLikeFormula(words) => "'" + words,
            string words => words,
            _ => "",
        };
    }
}
