using System.Collections.Concurrent;
using System.Net;
using Luohu.Tests;
using Taken = LuohuFunctions.Tests.Submissions.CorrectingClient.Taken;

namespace LuohuFunctions.Tests.Submissions;

/// <summary>Sixteen clients correct one figure at once, at two instances of the app on one storage.</summary>
[Collection(SharedApp.Name)]
public sealed class SixteenClientsTests(RunningApp app) : FreshAppTest(app)
{
    private const int Clients = 16;
    private const string Indicator = "unemployment";

    private readonly ConcurrentBag<HttpStatusCode> refusals = [];
    private TableProxy? tables;
    private RunningApp? other;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        tables = await TableProxy.StartAsync();
        other = new RunningApp { SharedStorage = tables.StandBefore(app.Storage) };
        await other.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await other!.DisposeAsync();
        await tables!.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task CorrectionsOfWhateverStands_AreARevisionEach_ThoughOneInstanceIsBusyAtFirst()
    {
        var first = await ReportAsync("2021-05");
        tables!.Now = TableProxy.Mood.Racing;

        var taken = await AtOnceAsync(
            (client, n) => client.SubmitAsync("2021-05", Indicator, n),
            refused: () => tables.Now = TableProxy.Mood.Well
        );

        Assert.NotEmpty(refusals);
        Assert.All(refusals, refusal => Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal));
        await AssertEachStandsOnceAsync("2021-05", first, taken);
    }

    [Fact]
    public async Task CorrectionsOfWhatWasRead_AreARevisionEach_AndAllButOneAreToldToReadAgain()
    {
        var first = await ReportAsync("2021-06");
        var readers = 0;
        var allHaveRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var taken = await AtOnceAsync(
            (client, n) =>
                client.PutAsync(
                    "2021-06",
                    Indicator,
                    n,
                    () =>
                    {
                        if (Interlocked.Increment(ref readers) == Clients)
                            allHaveRead.SetResult();
                        return allHaveRead.Task;
                    }
                )
        );

        Assert.InRange(refusals.Count, Clients - 1, int.MaxValue);
        Assert.All(refusals, refusal => Assert.Equal(HttpStatusCode.PreconditionFailed, refusal));
        await AssertEachStandsOnceAsync("2021-06", first, taken);
    }

    private Task<Taken[]> AtOnceAsync(Func<CorrectingClient, int, Task<Taken>> correct, Action? refused = null) =>
        Task.WhenAll(
            Enumerable
                .Range(1, Clients)
                .Select(async n =>
                {
                    using var client = new CorrectingClient(
                        n % 2 == 0 ? app : other!,
                        status =>
                        {
                            refusals.Add(status);
                            refused?.Invoke();
                        }
                    );
                    return await correct(client, n);
                })
        );

    private async Task<Taken> ReportAsync(string period)
    {
        using var client = new CorrectingClient(app, refusals.Add);
        return await client.SubmitAsync(period, Indicator, 0);
    }

    private async Task AssertEachStandsOnceAsync(string period, Taken first, IEnumerable<Taken> taken)
    {
        var revisions = (await app.GetAsync($"figures/{period}/{Indicator}/revisions", app.Statistics))
            .Json.GetProperty("revisions")
            .EnumerateArray()
            .Select(r => new Taken(
                r.GetProperty("number").GetInt32(),
                r.GetProperty("receipt").GetString()!,
                r.GetProperty("reading").GetProperty("level").GetDecimal()
            ))
            .ToList();
        var standing = await app.GetAsync($"figures/{period}/{Indicator}", app.Statistics);

        Assert.Equal(Enumerable.Range(1, Clients + 1), revisions.Select(revision => revision.Revision));
        Assert.Equal(taken.Prepend(first).OrderBy(t => t.Revision), revisions);
        Assert.Equal(
            (revisions[^1].Level, $"\"{Clients + 1}\""),
            (standing.Json.GetProperty("level").GetDecimal(), standing.Headers.ETag!.Tag)
        );
    }
}
