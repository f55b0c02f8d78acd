using Luohu.Domain;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Which of several tables in a workbook is meant.</summary>
public sealed class TableChoiceTests
{
    private static readonly object?[] Header = ["报送期", "指标代码", "数值"];
    private static readonly object?[][] May = [Header, ["2021-05", "unemployment", 2.5]];
    private static readonly object?[][] June = [Header, ["2021-06", "unemployment", 2.6]];
    private static readonly object?[][] Blank = [Header, ["2021-07", "unemployment", null]];

    [Fact]
    public void SeveralTables_AreNamed()
    {
        var parsed = new Workbook().Sheet(May).Sheet(["别的"]).Sheet(June).Read();

        Assert.Equal([" several-tables"], parsed.Told());
        Assert.All(["“s1”、“s3”", "?sheet=", "?period="], word => Assert.Contains(word, parsed.Words(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("s2", null)]
    [InlineData(" S2 ", null)]
    [InlineData(null, "2021-06")]
    public void SheetOrPeriod_Chooses(string? sheet, string? period) =>
        Assert.Equal(new Period(2021, 6), new Workbook().Sheet(May).Sheet(June).Read(period: period, sheet: sheet).Submission?.Period);

    [Fact]
    public void SheetThatIsNone_IsAnsweredWithThoseThatAre()
    {
        var parsed = new Workbook().Sheet(May).Sheet(June).Read(sheet: "六月");

        Assert.Equal([" sheet-missing"], parsed.Told());
        Assert.Contains("“s1”、“s2”", parsed.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void SheetOfCsv_IsNone() =>
        Assert.Equal([" sheet-missing"], ParsedSheets.ReadCsv("报送期,指标代码,数值\n2021-06,unemployment,2.5\n", sheet: "s1").Told());

    [Fact]
    public void OnlyTableThatIsFilledIn_IsMeant() =>
        Assert.Equal(new Period(2021, 6), new Workbook().Sheet(Blank).Sheet(June).Sheet(Blank).Read().Submission?.Period);

    [Fact]
    public void HiddenTable_IsNotMeant_UnlessThereIsNoOther()
    {
        static string Hide(string xml) => xml.Replace("name=\"s1\"", "name=\"s1\" state=\"hidden\"", StringComparison.Ordinal);

        Assert.Equal(new Period(2021, 6), new Workbook().Sheet(May).Sheet(June).Edit("xl/workbook.xml", Hide).Read().Submission?.Period);
        Assert.Equal(new Period(2021, 5), new Workbook().Sheet(May).Edit("xl/workbook.xml", Hide).Read().Submission?.Period);
        Assert.Equal(
            new Period(2021, 5),
            new Workbook().Sheet(May).Sheet(June).Edit("xl/workbook.xml", Hide).Read(sheet: "s1").Submission?.Period
        );
    }

    [Fact]
    public void FaultsInTheHeaderOfAnotherTable_AreNotTold() =>
        Assert.Empty(new Workbook().Sheet([.. Header, "电话"]).Sheet(June).Read().Errors);
}
