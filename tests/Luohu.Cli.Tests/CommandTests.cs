using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.People;

namespace Luohu.Cli.Tests;

/// <summary>The commands as a user types them, in a process of their own.</summary>
public sealed class CommandTests(CommandTests.Storage storage) : IClassFixture<CommandTests.Storage>
{
    [Fact]
    public async Task Keys_AreIssuedListedAndRevoked()
    {
        var person = (
            await RunAsync("people", "add", "--name", "统计局张三", "--department", "statistics", "--role", "report")
        ).Output.Trim();
        var issued = await RunAsync("keys", "issue", "--person", person);
        var machine = await RunAsync(
            "keys",
            "issue",
            "--person",
            person,
            "--machine",
            "--name",
            "统计局脚本",
            "--department",
            "statistics",
            "--role",
            "report",
            "read"
        );
        var id = issued.Output.Trim().Split('_')[1];
        var listed = await RunAsync("keys", "list");
        var revoked = await RunAsync("keys", "revoke", id);

        Assert.Equal((0, 0, 0, 0), (issued.ExitCode, machine.ExitCode, listed.ExitCode, revoked.ExitCode));
        Assert.Matches("^luohu_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\n$", issued.Output);
        Assert.Matches($"{id}.*统计局张三.*statistics.*{person}.*personal", listed.Output);
        Assert.Matches($"统计局脚本.*statistics.*{person}.*machine.*report, read", listed.Output);
        Assert.DoesNotContain(issued.Output.Trim().Split('_', 3)[2], listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_AreAddedChangedListedAndDisabled()
    {
        var added = await RunAsync(
            "people",
            "add",
            "--name",
            "财政局陈",
            "--department",
            "finance",
            "--role",
            "report",
            "--from",
            "2021-07-01"
        );
        var other = (await RunAsync("people", "add", "--name", "财政局林")).Output.Trim();
        var id = added.Output.Trim();
        var changed = await RunAsync("people", "change", id, "--name", "财政局陈明", "--grant", "read", "--until", "2021-12-31");
        var deputized = await RunAsync("people", "change", id, "--deputy", other, "--from", "2021-08-01", "--until", "2021-08-14");
        var bound = await RunAsync("people", "change", id, "--account", "https://login.example.invalid/v2.0", "5f0c9a3e");
        var taken = await RunAsync("people", "change", other, "--account", "https://login.example.invalid/v2.0", "5f0c9a3e");
        var disabled = await RunAsync("people", "disable", id);
        var issued = await RunAsync("keys", "issue", "--person", id);
        var listed = await RunAsync("people", "list");

        Assert.Matches("^[0-9a-f]{12}\n$", added.Output);
        Assert.Equal((0, 0, 0, 0), (changed.ExitCode, deputized.ExitCode, bound.ExitCode, disabled.ExitCode));
        Assert.Matches(
            $"{id}.*财政局陈明.*finance.*report from 2021-07-01.*{other} from 2021-08-01 until 2021-08-14.*5f0c9a3e of https://login.example.invalid/v2.0",
            listed.Output
        );
        Assert.Contains("read until 2021-12-31", listed.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (taken.ExitCode, issued.ExitCode));
        Assert.Contains("That account is 财政局陈明's", taken.Errors, StringComparison.Ordinal);
        Assert.Contains("财政局陈明 is disabled: no key is issued", issued.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccountsOfNobody_AreListed()
    {
        var keys = new ApiKeyStore(new TableClient(storage.ConnectionString, ApiKeyStore.TableName), TimeProvider.System, "440303");
        await keys.CreateAsync(default);
        await keys.Unbound.NoteAsync(new("https://login.example.invalid", "c0ffee[1]"), "林", default);

        var listed = await RunAsync("people", "accounts");

        Assert.Equal(0, listed.ExitCode);
        Assert.Matches(@"https://login\.example\.invalid.*c0ffee\[1\].*林", listed.Output);
    }

    [Fact]
    public async Task Upgrade_SaysWhatItFound_AndMayBeRunAgain()
    {
        var run = await RunAsync("upgrade");
        var again = await RunAsync("upgrade");

        Assert.Equal((0, 0), (run.ExitCode, again.ExitCode));
        Assert.Equal("The storage had layout 1 and has layout 1; 0 revisions stood in rows of their own.\n", again.Output);
    }

    [Theory]
    [InlineData("luohu: There is no key", "keys", "revoke", "000000000000")]
    [InlineData("luohu: There is no person 000000000000 in this region", "keys", "issue", "--person", "000000000000")]
    [InlineData("luohu: There is no person 000000000000 in this region", "people", "change", "000000000000", "--name", "x")]
    [InlineData("luohu: There is no person nobody in this region", "people", "disable", "nobody")]
    [InlineData(
        "luohu: No plan of region 440303 has a department 'nobody'",
        "people",
        "add",
        "--name",
        "x",
        "--department",
        "nobody",
        "--role",
        "report"
    )]
    [InlineData("luohu: Whoever has the role report belongs to a department", "people", "add", "--name", "x", "--role", "report")]
    [InlineData("luohu: A machine's key has --machine, --name and --role", "keys", "issue", "--person", "000000000000", "--machine")]
    [InlineData("luohu: A machine's key has --machine, --name and --role", "keys", "issue", "--person", "000000000000", "--role", "read")]
    [InlineData("--from must be a day such as 2021-07-01, not 'July'", "people", "add", "--name", "x", "--from", "July")]
    [InlineData("'owner' not recognized", "people", "add", "--name", "x", "--role", "owner")]
    [InlineData("luohu: There is no file", "render", "nowhere.json")]
    [InlineData("luohu: There is no file", "verify", "nowhere.pdf")]
    [InlineData("is required", "keys", "issue")]
    [InlineData("is required", "people", "add")]
    public async Task Mistake_IsTold_AndExitCodeOne(string words, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_OfNoSnapshot_SaysSo()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{"plan":7}""");

        var run = await RunAsync("render", file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"luohu: {file} is not a snapshot", run.Errors, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(storage.ConnectionString, arguments);

    /// <summary>One Azurite for all tests of the class.</summary>
    public sealed class Storage : IAsyncLifetime
    {
        private AzuriteServer? azurite;

        internal string ConnectionString => azurite!.ConnectionString;

        public async ValueTask InitializeAsync() => azurite = await AzuriteServer.StartAsync();

        public async ValueTask DisposeAsync() => await azurite!.DisposeAsync();
    }
}
