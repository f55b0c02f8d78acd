using System.Collections.Frozen;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>What a column means, by its header.</summary>
/// <param name="Name">The field's name in JSON.</param>
/// <param name="Header">The header that the template writes.</param>
/// <param name="OtherHeaders">What departments call it in sheets of their own.</param>
internal sealed record SheetField(string Name, string Header, params string[] OtherHeaders)
{
    public static readonly SheetField Indicator = new("indicator", "指标代码", "指标编码", "代码");
    public static readonly SheetField Period = new("period", "报送期", "报告期", "所属期", "月份");
    public static readonly SheetField IndicatorName = new("name", "名称", "指标名称", "指标");
    public static readonly SheetField Level = new("level", "数值", "指标值");
    public static readonly SheetField Growth = new("growth", "同比增速(%)", "增速", "同比增长", "同比");
    public static readonly SheetField Stage = new("stage", "进度", "进展", "进展阶段");
    public static readonly SheetField Remark = new("remark", "说明", "备注", "情况说明");
    public static readonly SheetField Reason = new("reason", "修订原因", "修改原因", "更正原因", "变更原因");
    public static readonly SheetField NoData = new("noData", "无数据原因", "本期无数据", "无数据说明");
    public static readonly SheetField Unit = new("unit", "单位", "计量单位");
    public static readonly SheetField Earlier = new("earlier", "上期数", "上期");
    public static readonly SheetField Target = new("target", "年度目标", "全年目标");
    public static readonly SheetField Ordinal = new("no", "序号");
    public static readonly SheetField Department = new("department", "责任部门", "责任单位", "报送部门", "报送单位", "部门");

    /// <summary>What a department fills in; a row with none of them is not reported.</summary>
    public static readonly IReadOnlyList<SheetField> Entries = [Level, Growth, Stage, Remark, Reason, NoData];

    /// <summary>All of them, in the order in which a sheet of one's own has them best.</summary>
    public static readonly IReadOnlyList<SheetField> All =
    [
        Period,
        Indicator,
        IndicatorName,
        .. Entries,
        Unit,
        Earlier,
        Target,
        Ordinal,
        Department,
    ];

    private static readonly FrozenDictionary<string, SheetField> ByHeader = All.SelectMany(
            field => (string[])[field.Name, field.Header, .. field.OtherHeaders],
            (field, header) => (SheetHeader.Parse(header).Plain, Field: field)
        )
        .ToFrozenDictionary(entry => entry.Plain, entry => entry.Field);

    /// <summary>What errors call it: its header without the unit.</summary>
    public string Title => SheetHeader.Parse(Header).Plain;

    /// <summary>The field that a header names, in Chinese or by its JSON name; null for none.</summary>
    public static SheetField? Find(string header) => ByHeader.GetValueOrDefault(SheetHeader.Parse(header).Plain);
}
