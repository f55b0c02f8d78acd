using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace LuohuFunctions.EndToEnd;

/// <summary>This release and the one before on one storage at the same time, as in a roll-out, on rows that older ones wrote.</summary>
public sealed class SideBySideTests
{
    private const int Rounds = 20;
    private const int AllRoles = 15;

    private static readonly Period January = new(2021, 1);
    private static readonly DateTimeOffset Then = new(2021, 2, 3, 2, 0, 0, TimeSpan.Zero);

    private static readonly Revision[] earlier =
    [
        new(1, new FigureValue(12.5m, 3.1m), "快报数", null, "财政局 陈", Then, Guid.NewGuid().ToString("N")),
        new(2, new FigureValue(12.6m, 3.2m), null, "笔误", "财政局 林", Then.AddHours(1), Guid.NewGuid().ToString("N")),
    ];

    [Fact(
        Skip = "Run .ci/side-by-side: it builds the release before and runs this test beside it.",
        SkipUnless = nameof(EarlierApp.IsBuilt),
        SkipType = typeof(EarlierApp)
    )]
    public async Task BothReleases_WriteAndReadOneStorage_AndNothingIsLost()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var (store, keyTable) = (
            new TableClient(azurite.ConnectionString, StorageSchema.TableName),
            new TableClient(azurite.ConnectionString, ApiKeyStore.TableName)
        );
        await store.CreateIfNotExistsAsync();
        await keyTable.CreateIfNotExistsAsync();
        foreach (var revision in earlier)
            await EarlierLayout.FileAsync(store, "finance", January, [("budget-revenue", revision)]);
        var oldKey = await EarlierLayout.IssueAsync(keyTable, "财政局 陈", "finance", AllRoles, Then);

        await using var earlierApp = await EarlierApp.StartAsync(azurite);
        var before = earlierApp.Http;
        Assert.Equal(HttpStatusCode.Created, await SubmitAsync(before, Revenue(13, "复核"), oldKey, "before"));
        await using var presentApp = await HostedApp.StartAsync(azurite.ConnectionString);
        var now = presentApp.Http;

        // Keys of either release open both.
        var keys = new ApiKeyStore(keyTable, TimeProvider.System, "440303");
        var person = await keys.People.AddAsync("财政局 王", "finance", [new("report"), new("read")], default);
        var newKey = await keys.IssueAsync(person, default);
        var lateKey = await EarlierLayout.IssueAsync(keyTable, "财政局 新", "finance", AllRoles, Then);
        string[] open = [oldKey, newKey, lateKey];

        // Each round both write the same figure, each with another key than the round before.
        for (var round = 0; round < Rounds; round++)
        {
            var key = open[round % open.Length];
            HttpStatusCode[] answers = await Task.WhenAll(
                SubmitAsync(before, Revenue(20 + round, $"旧版{round}"), key, $"before-{round}"),
                SubmitAsync(now, Revenue(60 + round, $"新版{round}"), key, $"now-{round}")
            );
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer));
        }

        // What was sent to one is repeated to the other, and filed once.
        Assert.Equal(HttpStatusCode.Created, await SubmitAsync(now, Revenue(20, "旧版0"), oldKey, "before-0"));
        Assert.Equal(HttpStatusCode.Created, await SubmitAsync(before, Revenue(60, "新版0"), oldKey, "now-0"));

        var (seenBefore, seenNow) = (await RevisionsAsync(before, oldKey), await RevisionsAsync(now, oldKey));
        Assert.Equal(seenBefore.Skip(earlier.Length), seenNow.Skip(earlier.Length));
        Assert.Equal(Enumerable.Range(1, earlier.Length + 1 + (2 * Rounds)), seenNow.Select(revision => revision.Number));
        Assert.Equal(
            Enumerable.Range(0, Rounds).SelectMany(n => new[] { $"旧版{n}", $"新版{n}" }).Append("复核").Order(StringComparer.Ordinal),
            seenNow.Skip(earlier.Length).Select(revision => revision.Reason).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            earlier.Select(revision => new Seen(revision.Number, revision.By, revision.Reason, revision.Value.Level!.Value)),
            seenNow.Take(earlier.Length)
        );
        Assert.Equal(seenNow.Take(earlier.Length), seenBefore.Take(earlier.Length));

        // A bulletin of the release before is read, and followed by one of this.
        await PublishAsync(before, oldKey);
        Assert.Equal(HttpStatusCode.Created, await SubmitAsync(now, Revenue(99, "年报"), newKey, "after"));
        await PublishAsync(now, oldKey);
        AssertSaysAllOf(await GetAsync(before, "bulletins", oldKey), await GetAsync(now, "bulletins", oldKey));
        Assert.Equal(
            await GetAsync(before, "bulletins/2021-01?version=2", oldKey),
            await GetAsync(now, "bulletins/2021-01?version=2", oldKey)
        );
        Assert.Equal(
            await GetAsync(before, "bulletins/2021-01/snapshot?version=1", oldKey),
            await GetAsync(now, "bulletins/2021-01/snapshot?version=1", oldKey)
        );

        // What the release before has published has no brief edition, and what this one has is read by both.
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(now, "bulletins/2021-01?version=1&edition=brief", oldKey));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(now, "bulletins/2021-01?version=2&edition=brief", oldKey));

        // A key that this release revokes opens neither at the next call.
        Assert.True(await keys.RevokeAsync(newKey.Split('_')[1], default));
        Assert.Equal(HttpStatusCode.Unauthorized, await SubmitAsync(before, Revenue(1, "x"), newKey, "revoked"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SubmitAsync(now, Revenue(1, "x"), newKey, "revoked"));
    }

    private static string Revenue(decimal level, string reason) =>
        JsonSerializer.Serialize(
            new
            {
                period = $"{January}",
                figures = new[]
                {
                    new
                    {
                        indicator = "budget-revenue",
                        level,
                        growth = 3.1m,
                        remark = "测试",
                        reason,
                    },
                },
            }
        );

    private static async Task<IReadOnlyList<Seen>> RevisionsAsync(HttpClient app, string key)
    {
        using var history = JsonDocument.Parse(await GetAsync(app, $"figures/{January}/budget-revenue/revisions", key));
        return
        [
            .. history
                .RootElement.GetProperty("revisions")
                .EnumerateArray()
                .Select(revision => new Seen(
                    revision.GetProperty("number").GetInt32(),
                    revision.GetProperty("by").GetString()!,
                    revision.TryGetProperty("reason", out var reason) ? reason.GetString() : null,
                    decimal.Parse(revision.GetProperty("reading").GetProperty("level").GetRawText(), CultureInfo.InvariantCulture)
                )),
        ];
    }

    private static async Task<HttpStatusCode> SubmitAsync(HttpClient app, string json, string key, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "submissions")
        {
            Headers = { { "X-Api-Key", key }, { "Idempotency-Key", idempotencyKey } },
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var answer = await app.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> GetAsync(HttpClient app, string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Api-Key", key } } };
        using var answer = await app.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient app, string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Api-Key", key } } };
        using var answer = await app.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>A release may say more of a bulletin than the one before, and nothing else.</summary>
    private static void AssertSaysAllOf(string before, string now)
    {
        using var earlierList = JsonDocument.Parse(before);
        using var presentList = JsonDocument.Parse(now);
        var (earlierOnes, presentOnes) = (Bulletins(earlierList), Bulletins(presentList));
        Assert.NotEmpty(earlierOnes);
        Assert.Equal(earlierOnes.Count, presentOnes.Count);
        foreach (var (earlierOne, presentOne) in earlierOnes.Zip(presentOnes))
            Assert.All(
                earlierOne.EnumerateObject(),
                member => Assert.Equal(member.Value.GetRawText(), presentOne.GetProperty(member.Name).GetRawText())
            );

        static List<JsonElement> Bulletins(JsonDocument list) => [.. list.RootElement.GetProperty("bulletins").EnumerateArray()];
    }

    private static async Task PublishAsync(HttpClient app, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"bulletins/{January}") { Headers = { { "X-Api-Key", key } } };
        using var published = await app.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, published.StatusCode);
    }

    private sealed record Seen(int Number, string By, string? Reason, decimal Level);
}
