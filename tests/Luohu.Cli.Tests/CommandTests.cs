using Luohu.Azurite;

namespace Luohu.Cli.Tests;

/// <summary>The commands as a user types them, in a process of their own.</summary>
public sealed class CommandTests(CommandTests.Storage storage) : IClassFixture<CommandTests.Storage>
{
    [Fact]
    public async Task Keys_AreIssuedListedAndRevoked()
    {
        var issued = await RunAsync("keys", "issue", "--name", "统计局张三", "--department", "statistics", "--role", "report");
        var id = issued.Output.Trim().Split('_')[1];
        var listed = await RunAsync("keys", "list");
        var revoked = await RunAsync("keys", "revoke", id);

        Assert.Equal((0, 0, 0), (issued.ExitCode, listed.ExitCode, revoked.ExitCode));
        Assert.Matches("^luohu_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\n$", issued.Output);
        Assert.Contains(id, listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(issued.Output.Trim().Split('_', 3)[2], listed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("luohu: There is no key", "keys", "revoke", "000000000000")]
    [InlineData("luohu: No plan of region 440303 has a department 'nobody'", "keys", "issue", "--name", "x", "--department", "nobody", "--role", "report")]
    [InlineData("luohu: A key with the role report belongs to a department", "keys", "issue", "--name", "x", "--role", "report")]
    [InlineData("luohu: There is no file", "render", "nowhere.json")]
    [InlineData("luohu: There is no file", "verify", "nowhere.pdf")]
    [InlineData("is required", "keys", "issue", "--role", "read")]
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

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => CommandLine.RunAsync(storage.ConnectionString, arguments);

    /// <summary>One Azurite for all tests of the class.</summary>
    public sealed class Storage : IAsyncLifetime
    {
        private AzuriteServer? azurite;

        internal string ConnectionString => azurite!.ConnectionString;

        public async Task InitializeAsync() => azurite = await AzuriteServer.StartAsync();

        public async Task DisposeAsync() => await azurite!.DisposeAsync();
    }
}
