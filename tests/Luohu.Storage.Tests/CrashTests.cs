using System.Diagnostics;
using Luohu.Azurite;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Tests;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

/// <summary>Servers that die, hang or lose an answer in the middle of it. Each test has a server of its own to mistreat.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private readonly AzuriteFixture azurite = new();

    private AzuriteServer Server => azurite.Server;

    public async ValueTask InitializeAsync() => await azurite.InitializeAsync();

    public async ValueTask DisposeAsync() => await azurite.DisposeAsync();

    [Fact]
    public async Task LostAnswer_IsFiledOnce()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(Server, wire);
        var sent = 0;
        wire.AfterAnswer = request => Wire.IsTransaction(request) && sent++ == 0 ? throw new IOException("lost") : Task.CompletedTask;

        var receipt = await storage.FiledAsync(Of(Row("gdp", 1), Row("retail-sales", 2)));

        Assert.Equal(2, sent);
        Assert.Equal(2 + 1, await storage.CountRowsAsync());
        Assert.Equal(receipt.Id, Assert.Single(await storage.RevisionsAsync("gdp")).Receipt);
    }

    [Fact]
    public async Task AnswerLostForGood_IsReplayedToTheNextCall()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(Server, wire);
        var filing = Of(Row("gdp", 1));
        using var caller = new CancellationTokenSource();
        wire.AfterAnswer = async request =>
        {
            if (!Wire.IsTransaction(request))
                return;
            await caller.CancelAsync();
            throw new IOException("lost");
        };
        await Assert.ThrowsAnyAsync<Exception>(() => storage.Figures.SubmitAsync(filing, Passing, caller.Token));

        var again = Assert.IsType<SubmitResult.Duplicate>(await storage.FileAsync(filing));

        Assert.Equal(again.Receipt.Id, Assert.Single(await storage.RevisionsAsync("gdp")).Receipt);
    }

    [Fact]
    public async Task ServerThatHangs_IsFiledOnceWhenItWakes()
    {
        var wire = new Wire { NetworkTimeout = TimeSpan.FromSeconds(1) };
        var storage = await TestStorage.CreateAsync(Server, wire);
        await storage.FiledAsync(Of(Row("gdp", 1)));
        var sent = 0;
        wire.BeforeSending = async request =>
        {
            if (Wire.IsTransaction(request))
                await SignalAsync(sent++ == 0 ? "-STOP" : "-CONT");
        };

        var receipt = await storage.FiledAsync(Of(Row("gdp", 2, reason: "更正")));

        Assert.True(sent > 1);
        Assert.Equal([(1, 1m), (2, 2m)], (await storage.RevisionsAsync("gdp")).Select(r => (r.Number, r.Value.Level)));
        Assert.Equal(2, Assert.Single(receipt.Figures).Revision);
    }

    [Fact]
    public async Task ServerKilledBeforeTheTransaction_IsFiledWhenItIsBack()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(Server, wire);
        await OnDiskAsync(await storage.FiledAsync(Of(Row("gdp", 1))));
        var sent = 0;
        wire.BeforeSending = async request =>
        {
            if (Wire.IsTransaction(request))
                await (sent++ == 0 ? Server.KillAsync() : Server.RestartAsync());
        };

        await storage.FiledAsync(Of(Row("gdp", 2, reason: "更正")));

        Assert.Equal([1, 2], (await storage.RevisionsAsync("gdp")).Select(r => r.Number));
    }

    [Fact]
    public async Task ServerKilledAfterTheTransaction_HasFiledIt()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(Server, wire);
        var filing = Of(Row("gdp", 1));
        var sent = 0;
        wire.AfterAnswer = async request =>
        {
            if (!Wire.IsTransaction(request) || sent++ > 0)
                return;
            await OnDiskAsync(filing.IdempotencyKey);
            await Server.RestartAsync();
            throw new IOException("lost");
        };

        var receipt = await storage.FiledAsync(filing);

        Assert.Equal(receipt.Id, Assert.Single(await storage.RevisionsAsync("gdp")).Receipt);
        Assert.Equal(2, await storage.CountRowsAsync());
    }

    [Fact]
    public async Task ServerKilledBetweenSubmissions_LosesNothing()
    {
        var storage = await TestStorage.CreateAsync(Server);
        await storage.FiledAsync(Of(Row("gdp", 612.5m, remark: "初步核算数")));
        await OnDiskAsync(await storage.FiledAsync(Of(Row("gdp", 613m, reason: "更正"))));
        var (figure, revisions) = (await storage.FindAsync("gdp"), await storage.RevisionsAsync("gdp"));

        await Server.KillAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => storage.FindAsync("gdp"));
        await Server.RestartAsync();

        Assert.Equal(figure, await storage.FindAsync("gdp"));
        Assert.Equal(revisions, await storage.RevisionsAsync("gdp"));
        Assert.Equal(3, Assert.Single((await storage.FiledAsync(Of(Row("gdp", 614m, reason: "再更正")))).Figures).Revision);
    }

    private Task OnDiskAsync(Receipt receipt) => OnDiskAsync(receipt.Id);

    // Azurite, unlike Azure, answers before it has written to disk; it writes every few seconds.
    private async Task OnDiskAsync(string words)
    {
        var file = Path.Combine(azurite.Folder, "__azurite_db_table__.json");
        while (!(await File.ReadAllTextAsync(file)).Contains(words, StringComparison.Ordinal))
            await Task.Delay(100);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{Server.ProcessId}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
