using Luohu.Cli.Import;

namespace Luohu.Cli.Tests;

/// <summary>Folders as clerks leave them: copies of copies, sheets of other programs.</summary>
public sealed class ImportFolderTests : IDisposable
{
    private static readonly ImportKeys keys = new(
        null,
        new Dictionary<string, string>
        {
            ["finance"] = "f",
            ["housing"] = "h",
            ["human-resources"] = "r",
            ["resources"] = "x",
        }
    );

    private readonly string folder = Directory.CreateTempSubdirectory("luohu-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("2021-06-finance.xlsx", "finance")]
    [InlineData("2021-06-finance (1).xlsx", "finance")]
    [InlineData("2021-06-finance(2).xlsx", "finance")]
    [InlineData("2021-06-finance - 副本.xlsx", "finance")]
    [InlineData("副本2021-06-Finance_最终.xlsx", "finance")]
    [InlineData("财政finance表.xlsx", "finance")]
    [InlineData("finance.csv", "finance")]
    [InlineData("2021-06-human-resources (1).csv", "human-resources")]
    [InlineData("finance/六月.csv", "finance")]
    [InlineData("finance/2021/六月 (1).csv", "finance")]
    [InlineData("finance/2021-06-housing.csv", "housing")]
    [InlineData("finance-housing.csv", "finance, housing")]
    [InlineData("refinance.xlsx", "")]
    [InlineData("finance2.xlsx", "")]
    [InlineData("六月.csv", "")]
    public void Department_IsAWordOfTheName(string name, string departments) =>
        Assert.Equal(departments, string.Join(", ", keys.DepartmentsOf(name)));

    [Fact]
    public async Task SheetsOfOtherPrograms_AreNamed_AndTheRunFails()
    {
        foreach (var name in new[] { "2021-06-finance.xls", "2021-06-housing.ods", "旧表.ET", "说明.docx", "~$2021-06-finance.xls" })
            await File.WriteAllTextAsync(Path.Combine(folder, name), "x");
        using var http = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1") };

        Assert.Equal(["2021-06-finance.xls", "2021-06-housing.ods", "旧表.ET"], ImportFile.NamesIn(folder));
        Assert.Equal(1, await ImportRun.RunAsync(folder, keys, new ImportClient(http), default));
        Assert.Contains(".xls文件不能报送", ImportOutcome.OtherSheet("2021-06-finance.xls").Why[0], StringComparison.Ordinal);
    }
}
