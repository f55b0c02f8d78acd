using System.Collections.Immutable;
using System.Globalization;
using Luohu.Plan;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Reads one row of a sheet as a figure.</summary>
/// <param name="row">The row.</param>
/// <param name="columns">Where its fields are.</param>
/// <param name="place">What its faults are placed at.</param>
/// <param name="plan">The plan of its period; null when that could not be read or there is none.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class SheetRowReader(SheetRow row, SheetColumns columns, string place, AnnualPlan? plan, ImmutableArray<Fault>.Builder faults)
{
    /// <summary>The indicator that the row's code names; null when it names none.</summary>
    public Indicator? Indicator { get; } =
        row[columns[SheetField.Indicator]] is SheetValue.Text text ? plan?.Find(CodeOf(text.Words)) : null;

    /// <summary>The figure; null when not all of it could be read.</summary>
    public SubmissionRow? Read()
    {
        var before = faults.Count;
        var code = Text(SheetField.Indicator, null) is { } words ? CodeOf(words) : null;
        if (code is null && faults.Count == before)
            Fault(SheetField.Indicator, ReadingFault.IndicatorMissing, "本行填了数据却没有指标代码，请补填代码，或用下载的报送表填写。", null);

        if (Indicator is { } indicator)
            CheckName(indicator);
        var read = new SubmissionRow(
            place,
            code ?? "",
            Number(SheetField.Level, Indicator?.Unit == "%", code),
            Number(SheetField.Growth, true, code),
            Text(SheetField.Stage, code),
            Text(SheetField.Remark, code),
            Text(SheetField.Reason, code))
        {
            KeepsRemark = columns[SheetField.Remark] is null,
        };
        return faults.Count == before ? read : null;
    }

    private static string CodeOf(string words) => SheetText.Narrow(words).ToLowerInvariant();

    // Where names were sorted or pasted without their codes, a figure would be filed under another's name.
    private void CheckName(Indicator indicator)
    {
        if (Text(SheetField.IndicatorName, indicator.Code) is { } name && SheetText.Narrow(name) != SheetText.Narrow(indicator.Name))
            Fault(SheetField.IndicatorName, ReadingFault.NameMismatch, $"名称“{name}”与本行代码{indicator.Code}（{indicator.Name}）不符，可能错行，请核对。", indicator.Code);
    }

    private decimal? Number(SheetField field, bool inPercent, string? indicator)
    {
        if (row[columns[field]] is not { } value)
            return null;
        var (number, code, why) = SheetNumber.Read(value, inPercent);
        if (number is null)
            Fault(field, code, $"{field.Header.Split('(')[0]}{why}。", indicator);
        return number;
    }

    private string? Text(SheetField field, string? indicator)
    {
        switch (row[columns[field]])
        {
            case null:
                return null;
            case SheetValue.Text text when text.Words.Any(c => char.IsControl(c) && c != '\n'):
                Fault(field, ReadingFault.ControlCharacter, $"{field.Header}含有控制字符，请删去。", indicator);
                return null;
            case SheetValue.Text text:
                return text.Words;
            case SheetValue.Number number:
                return number.Value.ToString(CultureInfo.InvariantCulture);
            case SheetValue.Unusable unusable:
                Fault(field, ReadingFault.WrongType, $"{field.Header}{unusable.Why}，请将单元格设为文本格式后重新填写文字。", indicator);
                return null;
            default:
                throw new InvalidOperationException("unknown kind of cell");
        }
    }

    private void Fault(SheetField field, string code, string message, string? indicator) =>
        faults.Add(new($"{place}/{field.Name}", code, message, indicator));
}
