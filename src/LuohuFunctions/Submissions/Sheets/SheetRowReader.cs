using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Reads one row of a sheet as a figure.</summary>
/// <param name="row">The row.</param>
/// <param name="columns">Where its fields are.</param>
/// <param name="place">What its errors are placed at.</param>
/// <param name="plan">The plan of its period; null when that could not be read or there is none.</param>
/// <param name="errors">Takes the errors.</param>
/// <param name="notes">Takes what the sender should know though nothing is wrong.</param>
internal sealed class SheetRowReader(
    SheetRow row,
    SheetColumns columns,
    string place,
    AnnualPlan? plan,
    ImmutableArray<ValidationError>.Builder errors,
    ImmutableArray<ValidationError>.Builder notes
)
{
    // No change on the year before, as statistics call it.
    private static readonly string[] Unchanged = ["持平", "与上年持平", "与上年同期持平", "同比持平", "零增长"];

    /// <summary>The indicator that the row's code names; null when it names none.</summary>
    public Indicator? Indicator { get; } =
        row[columns[SheetField.Indicator]] is SheetValue.Text text ? plan?.Find(CodeOf(text.Words)) : null;

    /// <summary>The figure; null when not all of it could be read.</summary>
    public SubmissionRow? Read()
    {
        var before = errors.Count;
        var code = Text(SheetField.Indicator, null) is { } words ? CodeOf(words) : null;
        if (code is null && errors.Count == before)
            AddError(
                SheetField.Indicator,
                ParseErrorCode.IndicatorMissing,
                "本行填了数据却没有指标代码，请补填代码，或用下载的报送表填写。",
                null
            );

        if (Indicator is { } indicator)
        {
            CheckName(indicator);
            CheckUnit(indicator);
        }

        var read = new SubmissionRow(
            place,
            code ?? "",
            Number(SheetField.Level, Indicator?.Unit == "%", code),
            Number(SheetField.Growth, true, code),
            Text(SheetField.Stage, code),
            Text(SheetField.Remark, code),
            Text(SheetField.Reason, code),
            Text(SheetField.NoData, code)
        )
        {
            KeepsRemark = columns[SheetField.Remark] is null,
        };
        return errors.Count == before ? read : null;
    }

    private static string CodeOf(string words) => SheetText.Narrow(words).ToLowerInvariant();

    // Where names were sorted or pasted without their codes, a figure would be filed under another's name.
    private void CheckName(Indicator indicator)
    {
        if (Text(SheetField.IndicatorName, indicator.Code) is { } name && SheetText.Narrow(name) != SheetText.Narrow(indicator.Name))
            AddError(
                SheetField.IndicatorName,
                ParseErrorCode.NameMismatch,
                $"名称“{SheetText.Short(name)}”与本行代码{indicator.Code}（{indicator.Name}）不符，可能错行，请核对。",
                indicator.Code
            );
    }

    // In a table of 万元 every figure of 亿元 would be ten thousand times too large.
    private void CheckUnit(Indicator indicator)
    {
        if (row[columns[SheetField.Level]] is null || !indicator.Reports(Measure.Level))
            return;
        if (Text(SheetField.Unit, indicator.Code) is { } own)
            CheckUnit(SheetField.Unit, SheetHeader.Parse($"({own})").Unit, indicator);
        else if (columns.LevelUnit is { Length: > 0 } ofAll && SheetUnit.IsOne(ofAll, plan!))
            CheckUnit(SheetField.Level, ofAll, indicator);
    }

    private void CheckUnit(SheetField field, string written, Indicator indicator)
    {
        if (!SheetUnit.AreSame(written, indicator.Unit))
            AddError(
                field,
                ParseErrorCode.UnitMismatch,
                $"表中单位为“{SheetText.Short(written)}”，而“{indicator.Name}”按{indicator.Unit}报送，请换算后改正单位。",
                indicator.Code
            );
    }

    private decimal? Number(SheetField field, bool inPercent, string? indicator)
    {
        if (row[columns[field]] is not { } value)
            return null;
        if (field == SheetField.Growth && value is SheetValue.Text { Words: var words } && Unchanged.Contains(words))
        {
            notes.Add(new($"{place}/{field.Name}", ParseErrorCode.ReadAsZero, $"{field.Title}“{words}”按0登记。", indicator));
            return 0;
        }

        var (number, code, why) = SheetNumber.Read(value, inPercent);
        if (number is null)
            AddError(field, code, $"{field.Title}{why}。", indicator);
        return number;
    }

    private string? Text(SheetField field, string? indicator)
    {
        switch (row[columns[field]])
        {
            case null:
                return null;
            case SheetValue.Text text when text.Words.FirstOrDefault(c => char.IsControl(c) && c != '\n', '\n') is not '\n' and var control:
                AddError(
                    field,
                    ParseErrorCode.ControlCharacter,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{field.Title}含有看不见的控制字符（U+{(int)control:X4}），请删去后重新填写。"
                    ),
                    indicator
                );
                return null;
            case SheetValue.Text text:
                return text.Words;
            case SheetValue.Number number:
                return number.Value.ToString(CultureInfo.InvariantCulture);
            case SheetValue.Date:
                AddError(field, ParseErrorCode.WrongType, $"{field.Title}是日期或时间，请将单元格设为文本格式后重新填写文字。", indicator);
                return null;
            case SheetValue.Unusable unusable:
                AddError(
                    field,
                    ParseErrorCode.WrongType,
                    $"{field.Title}{unusable.Why}，请将单元格设为文本格式后重新填写文字。",
                    indicator
                );
                return null;
            default:
                throw new InvalidOperationException("unknown kind of cell");
        }
    }

    private void AddError(SheetField field, string code, string message, string? indicator) =>
        errors.Add(new($"{place}/{field.Name}", code, message, indicator));
}
