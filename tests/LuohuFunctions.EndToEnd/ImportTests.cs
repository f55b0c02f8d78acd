using System.Text;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.EndToEnd;

/// <summary>A folder of sheets, sent by the command as an administrator types it.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("luohu-import-").FullName;

    private string Keys => Path.Combine(root, "keys");

    private string Sheets => Path.Combine(root, "sheets");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Folder_IsSent_GoesOnWhereItStopped_AndTellsWhatWasRefused()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var app = await HostedApp.StartAsync(azurite.ConnectionString);
        var finance = await IssueAsync(azurite, "finance");
        await IssueAsync(azurite, "statistics");
        await IssueAsync(azurite, "human-resources");
        Write("2021-01-finance.csv", "报送期,指标代码,数值,同比增速(%)\n2021-01,budget-revenue,12.5,-21.4%\n");
        Write("2021-01-human-resources.json", """{"period":"2021-01","figures":[{"indicator":"unemployment","level":2.51}]}""");
        Write("statistics/二月.csv", "报送期,指标代码,数值,同比增速(%)\n2021-02,fixed-investment,1.234,5\n");
        Write("说明.csv", "x\n");

        // Nobody listens there: nothing is sent, and the next run sends all.
        await using (var unreachable = Import($"http://localhost:{Run.FreePort()}"))
        {
            Assert.Equal(1, await unreachable.ExitCodeAsync());
            Assert.Contains("cannot be reached", unreachable.Errors, StringComparison.Ordinal);
            Assert.Contains("未处理4个", unreachable.Output, StringComparison.Ordinal);
        }

        await using (var first = Import(app))
        {
            Assert.Equal(1, await first.ExitCodeAsync());
            Assert.Contains("共4个文件：登记2个，未登记2个，未处理0个。", first.Output, StringComparison.Ordinal);
            var words = Regex.Replace(first.Output, @"[\s│]", "");
            Assert.Contains("已登记：新1、改0、未变0，其中逾期1", words, StringComparison.Ordinal);
            Assert.Contains("submission-refused", words, StringComparison.Ordinal);
            Assert.Contains("C2“固定资产投资”的数值1.234小数位过多", words, StringComparison.Ordinal);
            Assert.Contains("没有该部门的密钥", words, StringComparison.Ordinal);
        }

        // The template comes back as it is; the file that was refused is mended; the one that is none is taken away.
        File.Delete(Path.Combine(Sheets, "说明.csv"));
        Write("statistics/二月.csv", "报送期,指标代码,数值,同比增速(%)\n2021-02,fixed-investment,31.2,5\n");
        await File.WriteAllBytesAsync(Path.Combine(Sheets, "2021-01-finance.xlsx"), await TemplateAsync(app, finance));
        await using (var second = Import(app))
        {
            Assert.True(await second.ExitCodeAsync() == 0, second.Output + second.Errors);
            var words = Regex.Replace(second.Output, @"[\s│]", "");
            Assert.Equal(2, Regex.Count(words, "此前已登记"));
            Assert.Contains("已登记：新0、改0、未变1", words, StringComparison.Ordinal);
            Assert.Contains("共4个文件：登记4个，未登记0个，未处理0个。", second.Output, StringComparison.Ordinal);
        }

        // The state is lost: all are sent again, and none is filed twice.
        File.Delete(Path.Combine(Sheets, ".luohu-import.json"));
        await using var third = Import(app);
        Assert.Equal(0, await third.ExitCodeAsync());
        Assert.DoesNotContain(
            "\"number\":2",
            await app.GetAsync("figures/2021-01/budget-revenue/revisions", finance),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--key-file FILE or --keys FOLDER", "sheets")]
    [InlineData("There is no folder", "nowhere", "--key-file", "one.key")]
    [InlineData("There are no .csv", ".", "--key-file", "one.key")]
    [InlineData("is no address of an app", "sheets", "--key-file", "one.key", "--url", "ftp://x")]
    [InlineData("There are no files {department}.key", "sheets", "--keys", "sheets")]
    public async Task Mistake_IsOneLine_AndExitCodeOne(string words, string folder, params string[] more)
    {
        Directory.CreateDirectory(Sheets);
        await File.WriteAllTextAsync(Path.Combine(root, "one.key"), "luohu_x");
        string[] arguments =
        [
            "import",
            Path.Combine(root, folder),
            .. more.Select(m => m is "one.key" or "sheets" ? Path.Combine(root, m) : m),
        ];

        await using var run = Run.Start("luohu.dll", new Dictionary<string, string?>(), arguments);

        Assert.Equal(1, await run.ExitCodeAsync());
        Assert.Contains(words, Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private Run Import(HostedApp app) => Import(app.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

    private Run Import(string url) =>
        Run.Start("luohu.dll", new Dictionary<string, string?> { ["COLUMNS"] = "200" }, "import", Sheets, "--keys", Keys, "--url", url);

    private async Task<string> IssueAsync(AzuriteServer azurite, string department)
    {
        var keys = new ApiKeyStore(
            new TableServiceClient(azurite.ConnectionString).GetTableClient(ApiKeyStore.TableName),
            TimeProvider.System,
            "440303"
        );
        await keys.CreateAsync(default);
        var key = await keys.IssueAsync(department, department, Role.Report, default);
        Directory.CreateDirectory(Keys);
        await File.WriteAllTextAsync(Path.Combine(Keys, department + ".key"), key);
        return key;
    }

    private static async Task<byte[]> TemplateAsync(HostedApp app, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "templates/2021-01") { Headers = { { "X-Api-Key", key } } };
        using var answer = await app.Http.SendAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(Sheets, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }
}
