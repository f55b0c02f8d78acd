namespace LuohuFunctions.Reporting.Sheets;

/// <summary>What a column means, by its header.</summary>
/// <param name="Name">The field's name in JSON.</param>
/// <param name="Header">The header that the template writes.</param>
internal sealed record SheetField(string Name, string Header)
{
    public static readonly SheetField Indicator = new("indicator", "指标代码");
    public static readonly SheetField Period = new("period", "报送期");
    public static readonly SheetField IndicatorName = new("name", "名称");
    public static readonly SheetField Level = new("level", "数值");
    public static readonly SheetField Growth = new("growth", "同比增速(%)");
    public static readonly SheetField Stage = new("stage", "进度");
    public static readonly SheetField Remark = new("remark", "说明");
    public static readonly SheetField Reason = new("reason", "修订原因");
    public static readonly SheetField Unit = new("unit", "单位");
    public static readonly SheetField Earlier = new("earlier", "上期数");
    public static readonly SheetField Target = new("target", "年度目标");

    /// <summary>What a department fills in; a row with none of them is not reported.</summary>
    public static readonly IReadOnlyList<SheetField> Entries = [Level, Growth, Stage, Remark, Reason];

    private static readonly SheetField[] All = [Indicator, Period, IndicatorName, .. Entries, Unit, Earlier, Target];

    // How departments write them in sheets of their own.
    private static readonly Dictionary<string, SheetField> OtherHeaders = new()
    {
        ["指标名称"] = IndicatorName,
        ["同比增速"] = Growth,
        ["增速"] = Growth,
    };

    /// <summary>The field that a header names, in Chinese or by its JSON name, full-width or half-width; null for none.</summary>
    public static SheetField? Of(string header)
    {
        var narrow = SheetText.Narrow(header);
        return All.FirstOrDefault(f => f.Header == narrow || string.Equals(f.Name, narrow, StringComparison.OrdinalIgnoreCase))
            ?? OtherHeaders.GetValueOrDefault(narrow);
    }
}
