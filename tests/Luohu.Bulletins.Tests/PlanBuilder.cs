using System.Collections.Immutable;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Tests;

/// <summary>A small plan of an invented district: ten headline indicators of all kinds, three chapters of tasks.</summary>
internal static class PlanBuilder
{
    private static readonly Schedule Monthly = new(Frequency.Monthly);
    private static readonly Schedule FromFebruary = new(Frequency.MonthlyFromFebruary);
    private static readonly Schedule Quarterly = new(Frequency.Quarterly);
    private static readonly Schedule HalfYearly = new(Frequency.HalfYearly);

    public static AnnualPlan Plan { get; } =
        Build(
            Headline("gdp", "地区生产总值", "亿元", 1, Quarterly, new Target.Between(Measure.Growth, 5.5m, 6), "statistics"),
            Headline("retail-sales", "社会消费品零售总额", "亿元", 2, FromFebruary, new Target.AtLeast(Measure.Growth, 5), "statistics"),
            Headline("investment", "固定资产投资", "亿元", 1, FromFebruary, new Target.AtLeast(Measure.Level, 400), "statistics"),
            Rate("unemployment", "城镇居民登记失业率", "%", 2, Monthly, new Target.AtMost(Measure.Level, 3), "labour"),
            Headline("income", "居民人均可支配收入", "元", 0, Quarterly, new Target.KeepPaceWith("gdp", 1), "statistics"),
            Headline("budget", "一般公共预算收入", "亿元", 2, Monthly, new Target.AtLeast(Measure.Level, 101.5m), "finance"),
            Fall("land", "万元GDP建设用地", new Schedule(Frequency.Yearly), 5),
            Fall("water", "万元GDP水耗", HalfYearly, 4),
            Fall("power", "万元GDP电耗", new Schedule(Frequency.Quarterly, 1), 3),
            Stage("energy-saving", "节能减排指标", Quarterly, new Target.Assigned(), "assigned", null, "headline", "planning"),
            Stage(
                "station",
                "火车站改造升级项目立项",
                Monthly,
                new Target.Milestone("立项"),
                "approval",
                "谱写新篇章",
                "chapter-1",
                "planning"
            ),
            Stage(
                "north-station",
                "南湖北站开工",
                Monthly,
                new Target.Milestone("开工", 9),
                "construction",
                "谱写新篇章",
                "chapter-1",
                "planning"
            ),
            Stage("hub", "综合交通枢纽方案", Monthly, new Target.Milestone("完成"), "scheme", "谱写新篇章", "chapter-1", "planning"),
            Stage("statutory-plan", "片区法定图则", Monthly, new Target.Milestone("完成"), "scheme", "谱写新篇章", "chapter-1", "planning"),
            Stage(
                "land-sale",
                "滨河地块遴选和出让",
                Monthly,
                new Target.Milestone("土地出让"),
                "land-sale",
                "谱写新篇章",
                "chapter-1",
                "planning"
            ),
            Stage(
                "coverage",
                "数字应用终端全覆盖",
                HalfYearly,
                new Target.Milestone("全覆盖"),
                "coverage",
                "融入双循环新格局",
                "chapter-1",
                "planning"
            ),
            Count("carriers", "新引进培育创新载体", "家", Monthly, new Target.AtLeast(Measure.Level, 10), "集聚创新研发平台"),
            Count("leaders", "引进生命健康领域龙头企业", "家", Quarterly, new Target.Between(Measure.Level, 1, 2), "集聚创新研发平台"),
            Count("high-tech", "国高企业", "家", Quarterly, new Target.AtLeast(Measure.Level, 450), "提升企业技术创新能力") with
            {
                Accumulation = Accumulation.AsOf,
                Baseline = new Baseline("达到403家", 403),
            },
            Rate(
                "pm25",
                "PM2.5年均浓度",
                "微克/立方米",
                1,
                Monthly,
                new Target.AtMost(Measure.Level, 24),
                "planning",
                "提升生态环境",
                "chapter-3"
            ),
            Rate(
                "pass-rate",
                "药品评价性抽样合格率",
                "%",
                1,
                new Schedule(Frequency.Monthly, 1),
                new Target.AtLeast(Measure.Level, 98.4m),
                "planning",
                "提升生态环境",
                "chapter-3"
            ),
            Count(
                "livelihood",
                "实施民生微实事",
                "个",
                Monthly,
                new Target.AtLeast(Measure.Level, 800),
                "筑牢民生保障底线",
                "chapter-3",
                "finance"
            )
        );

    public static AnnualPlan Build(params ImmutableArray<Indicator> indicators) =>
        new(
            new Region("449999", "深圳市南湖区", "南湖区"),
            2021,
            "关于南湖区2021年计划的报告",
            "南湖区发展和改革局",
            new DateOnly(2021, 5, 31),
            new ReportingCalendar(DueDay: 12, ReminderDay: 10, PublishingDay: 16),
            new StatusThresholds(new Threshold(-1, -8), new Threshold(0, -1), new Threshold(0, -3), new Threshold(-20, -40)),
            [
                new Department("planning", "区发展和改革局"),
                new Department("statistics", "区统计局"),
                new Department("finance", "区财政局"),
                new Department("labour", "区人力资源局"),
                new Department("science", "区科技创新局"),
            ],
            [
                new Section("headline", "主要预期目标", Headline: true),
                new Section("chapter-1", "紧抓历史机遇,开启高质量发展新征程"),
                new Section("chapter-2", "实施创新驱动发展战略,培育新动能"),
                new Section("chapter-3", "增加优质民生服务供给,培育民生新优势"),
            ],
            [
                new StageScale("assigned", ["未达进度", "基本达到进度", "达到进度"]),
                new StageScale("approval", ["前期研究", "方案编制", "申报", "立项"]),
                new StageScale("construction", ["前期工作", "立项", "施工招标", "开工", "完工"]),
                new StageScale("scheme", ["前期研究", "编制", "征求意见", "报批", "完成"]),
                new StageScale("land-sale", ["前期准备", "遴选方案审定", "完成遴选", "土地出让"]),
                new StageScale("coverage", ["试点", "局部覆盖", "基本覆盖", "全覆盖"]),
            ],
            indicators,
            []
        );

    public static Indicator Headline(
        string code,
        string name,
        string unit,
        int decimals,
        Schedule schedule,
        Target target,
        string department
    ) =>
        new(
            code,
            name,
            unit,
            decimals,
            "headline",
            department,
            [Measure.Level, Measure.Growth],
            Accumulation.Cumulative,
            schedule,
            target,
            "来源"
        );

    public static Indicator Rate(
        string code,
        string name,
        string unit,
        int decimals,
        Schedule schedule,
        Target target,
        string department,
        string? task = null,
        string section = "headline"
    ) => new(code, name, unit, decimals, section, department, [Measure.Level], Accumulation.Rate, schedule, target, "来源", task);

    public static Indicator Fall(string code, string name, Schedule schedule, decimal percent) =>
        new(code, name, "%", 1, "headline", "planning", [Measure.Growth], Accumulation.Rate, schedule, new Target.FallBy(percent), "来源");

    public static Indicator Stage(
        string code,
        string name,
        Schedule schedule,
        Target target,
        string scale,
        string? task,
        string section,
        string department
    ) => new(code, name, "", 0, section, department, [Measure.Stage], Accumulation.Rate, schedule, target, "来源", task, scale);

    public static Indicator Count(
        string code,
        string name,
        string unit,
        Schedule schedule,
        Target target,
        string task,
        string section = "chapter-2",
        string department = "science"
    ) => new(code, name, unit, 0, section, department, [Measure.Level], Accumulation.Cumulative, schedule, target, "来源", task);
}
