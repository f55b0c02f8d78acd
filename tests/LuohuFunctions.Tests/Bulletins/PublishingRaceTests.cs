using System.Collections.Concurrent;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Bulletins;

/// <summary>Several publish at once while figures are corrected: no answer names a bulletin that lacks what stood when its call came.</summary>
public sealed class PublishingRaceTests(RunningApp app) : IClassFixture<RunningApp>, IAsyncLifetime
{
    private readonly List<RunningApp> others = [];
    private readonly List<TableProxy> proxies = [];

    public async ValueTask InitializeAsync()
    {
        for (var n = 0; n < 2; n++)
        {
            var proxy = await TableProxy.StartAsync();
            proxies.Add(proxy);
            others.Add(new RunningApp { SharedStorage = proxy.StandBefore(app.Storage) });
            await others[n].InitializeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var other in others)
            await other.DisposeAsync();
        foreach (var proxy in proxies)
            await proxy.DisposeAsync();
    }

    [Fact]
    public async Task CorrectionBetweenTwoRuns_IsInTheAnswerOfTheLaterCall()
    {
        await CorrectAsync("homes", 500);
        var early = await HeldAsync(0);
        await CorrectAsync("homes", 510);
        var late = await HeldAsync(1);
        proxies[0].Release();
        var first = await early;
        proxies[1].Release();
        var second = await late;

        Assert.Equal((201, 500m), (first.Status, await HomesAsync(first)));
        Assert.Equal((201, 510m), (second.Status, await HomesAsync(second)));
    }

    [Fact]
    public async Task EachAnswer_HasAllThatWasTakenBeforeItsCall()
    {
        var taken = new ConcurrentDictionary<string, int>();
        string[] indicators = ["homes", "unemployment"];
        await Task.WhenAll(indicators.Select(indicator => CorrectAsync(indicator, 1)));
        var correcting = Task.WhenAll(
            indicators.Select(async indicator =>
            {
                for (var level = 2; level <= 12; level++)
                    taken[indicator] = await CorrectAsync(indicator, level);
            })
        );
        var answered = 0;
        await Task.WhenAll(
            others
                .Append(app)
                .Append(app)
                .Select(async instance =>
                {
                    var last = false;
                    while (!last)
                    {
                        last = correcting.IsCompleted;
                        var before = taken.ToArray();
                        var answer = await instance.SendAsync(HttpMethod.Post, "bulletins/2021-05", instance.Leadership);
                        Assert.True(answer.Status is 200 or 201, $"{answer.Status}");
                        var snapshot = await SnapshotAsync(answer);
                        Assert.All(
                            before,
                            correction =>
                                Assert.InRange(snapshot.Find(correction.Key, new Period(2021, 5))!.Revision, correction.Value, int.MaxValue)
                        );
                        Interlocked.Increment(ref answered);
                    }
                })
        );
        await correcting;

        Assert.InRange(answered, 4, int.MaxValue);
    }

    /// <summary>A call to publish that has read all it needs and waits with its transaction.</summary>
    private async Task<Task<Answer>> HeldAsync(int instance)
    {
        var held = proxies[instance].Hold();
        var call = others[instance].SendAsync(HttpMethod.Post, "bulletins/2021-05", others[instance].Leadership);
        await held;
        return call;
    }

    private async Task<int> CorrectAsync(string indicator, int level)
    {
        var key = indicator == "homes" ? app.Housing : app.Statistics;
        var answer = await app.SubmitAsync(
            $$"""{"period":"2021-05","figures":[{"indicator":"{{indicator}}","level":{{level}},"remark":"核实","reason":"核实"}]}""",
            key
        );
        Assert.Equal(201, answer.Status);
        return answer.Json.GetProperty("figures")[0].GetProperty("revision").GetInt32();
    }

    private async Task<decimal?> HomesAsync(Answer published) =>
        (await SnapshotAsync(published)).Find("homes", new Period(2021, 5))!.Value.Level;

    private async Task<Snapshot> SnapshotAsync(Answer published) =>
        SnapshotJson.Read(
            (await app.GetAsync($"bulletins/2021-05/snapshot?version={published.Json.GetProperty("version")}", app.Leadership)).Body
        );
}
