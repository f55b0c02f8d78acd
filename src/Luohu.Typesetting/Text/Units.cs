namespace Luohu.Typesetting.Text;

/// <summary>
/// The words of measure that stay on the line of their number: 1190.2亿元, 24.4万平方米, 2021年. Of 2.1个百分点 only 个 does:
/// six characters that cannot be broken would set the line before them loose.
/// </summary>
internal static class Units
{
    private static readonly string[] Magnitudes = ["余", "多", "几", "万亿", "千亿", "百亿", "千万", "百万", "亿", "万", "千", "百", "余"];

    private static readonly string[] Words =
    [
        "百分点",
        "个单位",
        "平方公里",
        "平方千米",
        "平方米",
        "立方米",
        "千瓦时",
        "千瓦",
        "公里",
        "千米",
        "公顷",
        "公斤",
        "毫克",
        "微克",
        "毫米",
        "厘米",
        "分贝",
        "小时",
        "分钟",
        "个月",
        "月份",
        "年度",
        "季度",
        "美元",
        "港元",
        "人次",
        "件次",
        "年",
        "月",
        "日",
        "时",
        "分",
        "秒",
        "号",
        "元",
        "个",
        "家",
        "项",
        "人",
        "名",
        "次",
        "场",
        "米",
        "吨",
        "度",
        "套",
        "户",
        "栋",
        "幢",
        "条",
        "座",
        "处",
        "件",
        "批",
        "张",
        "位",
        "所",
        "间",
        "期",
        "届",
        "倍",
        "成",
        "克",
        "升",
        "亩",
        "种",
        "类",
        "岁",
        "天",
        "周",
        "级",
        "宗",
        "款",
        "笔",
        "份",
        "辆",
        "台",
        "部",
        "届",
        "支",
        "片",
        "根",
        "株",
        "只",
        "席",
        "轮",
        "版",
        "页",
        "行",
        "组",
        "队",
        "点",
        "折",
    ];

    /// <summary>How many characters at the start of a text, which follows a number, belong to the number.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var taken = 0;
        foreach (var magnitude in Magnitudes)
        {
            if (text[taken..].StartsWith(magnitude))
                taken += magnitude.Length;
        }

        foreach (var word in Words)
        {
            if (text[taken..].StartsWith(word))
                return taken + word.Length;
        }

        return taken;
    }
}
