namespace Luohu.Bulletins.Text;

/// <summary>The headings of a bulletin's parts.</summary>
internal static class Headings
{
    public const string Overview = "领导一页通";
    public const string Headlines = "一、主要指标完成情况";
    public const string Tasks = "二、重点任务进展情况";
    public const string Concerns = "三、需要关注的问题";
    public const string Filing = "四、数据报送与修订情况";
    public const string Filed = "（一）数据报送情况";
    public const string Corrected = "（二）数据修订情况";
    public const string BriefTrends = "一、主要指标走势";
    public const string BriefConcerns = "二、需要关注的指标";
    public const string BriefChanges = "三、变化与修订情况";
    public const string BriefFiling = "四、数据报送情况";
    public const string Annex = "全部指标完成情况表";
    public const string AnnexRemarks = "部门说明";
    public const string AnnexTrends = "指标走势图";

    /// <summary>A heading of the second level with its number: （一）…</summary>
    public static string Numbered(int number, string heading) => $"（{ChineseNumeral.Format(number)}）{heading}";
}
