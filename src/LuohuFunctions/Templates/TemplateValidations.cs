using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Luohu.Domain.Plans;
using LuohuFunctions.Submissions.Sheets;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Templates;

/// <summary>What Excel itself checks while a department types: numbers within their bounds, stages from their list.</summary>
internal static class TemplateValidations
{
    public static DataValidations Create(FigureTemplate template)
    {
        var all = template.Lines.SelectMany((line, n) => ValidationsFor(line, TemplateWorksheet.HeaderRow + 1 + n)).ToList();
        return new(all) { Count = (uint)all.Count };
    }

    private static IEnumerable<DataValidation> ValidationsFor(TemplateLine line, int row)
    {
        var indicator = line.Indicator;
        if (indicator.Reports(Measure.Level))
        {
            var (min, max) = indicator.LevelRange;
            yield return Decimal(
                SheetField.Level,
                row,
                min,
                max,
                $"单位：{indicator.Unit}，{(indicator.Decimals == 0 ? "须填整数" : $"最多{indicator.Decimals}位小数")}。"
            );
        }

        if (indicator.Reports(Measure.Growth))
        {
            var (min, max) = Indicator.GrowthRange;
            yield return Decimal(SheetField.Growth, row, min, max, "填百分数，增长8.1%填8.1，下降20.4%填-20.4，持平填0。");
        }

        if (indicator.Reports(Measure.Stage))
        {
            var validation = Validation(
                DataValidationValues.List,
                SheetField.Stage,
                row,
                "请从下拉列表中选择。",
                "请从下拉列表中选择：" + string.Join("、", line.Stages)
            );
            validation.Append(new Formula1(EscapedText.Encode($"\"{string.Join(',', line.Stages)}\"")));
            yield return validation;
        }
    }

    private static DataValidation Decimal(SheetField field, int row, decimal min, decimal max, string prompt)
    {
        var validation = Validation(
            DataValidationValues.Decimal,
            field,
            row,
            prompt,
            string.Create(CultureInfo.InvariantCulture, $"应为{min}至{max}之间的数字，不带单位，下降填负数，例如-20.4。")
        );
        validation.Operator = DataValidationOperatorValues.Between;
        validation.Append(
            new Formula1(min.ToString(CultureInfo.InvariantCulture)),
            new Formula2(max.ToString(CultureInfo.InvariantCulture))
        );
        return validation;
    }

    private static DataValidation Validation(DataValidationValues type, SheetField field, int row, string prompt, string error) =>
        new()
        {
            Type = type,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            PromptTitle = field.Header,
            Prompt = EscapedText.Encode(prompt),
            ErrorTitle = "填写有误",
            Error = error,
            SequenceOfReferences = new() { InnerText = Submissions.Sheets.Sheet.AddressOf(TemplateTable.Columns.IndexOf(field) + 1, row) },
        };
}
