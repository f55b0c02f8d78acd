using System.Collections.Immutable;
using Luohu.Domain.Plans;
using LuohuFunctions.Submissions.Sheets;

namespace LuohuFunctions.Templates;

/// <summary>A template as a table of cells: one order of columns for Excel and CSV.</summary>
internal static class TemplateTable
{
    /// <summary>The columns, left to right. The last two are for the machine and hidden in Excel.</summary>
    public static readonly ImmutableArray<SheetField> Columns =
    [
        SheetField.IndicatorName,
        SheetField.Unit,
        SheetField.Earlier,
        SheetField.Target,
        SheetField.Level,
        SheetField.Growth,
        SheetField.Stage,
        SheetField.Remark,
        SheetField.Reason,
        SheetField.NoData,
        SheetField.Indicator,
        SheetField.Period,
    ];

    /// <summary>What stands in a line's cell: a text, a decimal, or null where it is empty.</summary>
    public static object? ValueOf(FigureTemplate template, TemplateLine line, SheetField field)
    {
        if (field == SheetField.IndicatorName)
            return line.Indicator.Name;
        if (field == SheetField.Unit)
            return line.Indicator.Unit;
        if (field == SheetField.Earlier)
            return line.Earlier;
        if (field == SheetField.Target)
            return line.Target;
        if (field == SheetField.Level)
            return line.Current?.Value.Level;
        if (field == SheetField.Growth)
            return line.Current?.Value.Growth;
        if (field == SheetField.Stage)
            return line.Current?.Value.Stage;
        if (field == SheetField.Remark)
            return line.Current?.Remark;
        if (field == SheetField.NoData)
            return line.Current?.Value.NoData;
        if (field == SheetField.Indicator)
            return line.Indicator.Code;

        // A standing reason explains the change before; the next one needs its own.
        return field == SheetField.Period ? template.Period.ToString() : null;
    }

    /// <summary>Whether a department fills in this cell.</summary>
    public static bool IsEntry(TemplateLine line, SheetField field) =>
        field == SheetField.Level ? line.Indicator.Reports(Measure.Level)
        : field == SheetField.Growth ? line.Indicator.Reports(Measure.Growth)
        : field == SheetField.Stage ? line.Indicator.Reports(Measure.Stage)
        : field == SheetField.Remark || field == SheetField.Reason || field == SheetField.NoData;
}
