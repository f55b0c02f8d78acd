using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Administration;

/// <summary>The log: what was done is in it, with who and from where, the newest first; no secret is.</summary>
[Collection(SharedApp.Name)]
public sealed class LogTests(RunningApp app) : FreshAppTest(app)
{
    private string admin = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        admin = await app.Keys.IssueAsync("管理员", null, Role.Admin | Role.Publish, default);
    }

    [Fact]
    public async Task WhatIsDone_IsWrittenDown()
    {
        var person = await PostAsync(
            "people",
            new
            {
                name = "陈",
                department = "housing",
                roles = new[] { new { role = "report" } },
                deputies = Array.Empty<int>(),
                subjects = Array.Empty<int>(),
                disabled = false,
            }
        );
        var id = Text(person.Json, "id");
        var issued = await PostAsync(
            "keys",
            new
            {
                name = "办公电脑",
                kind = "personal",
                person = id,
            }
        );
        var secret = Text(issued.Json, "secret");
        await PostAsync($"people/{id}/links", null);
        await SignInAsync(secret);
        await SignInAsync($"luohu_000000000000_{new string('A', 43)}");
        await app.SendAsync(HttpMethod.Delete, $"people/{id}/sessions", admin);
        var rotated = await PostAsync($"keys/{Text(issued.Json.GetProperty("key"), "id")}/rotations", null);
        await app.SendAsync(
            HttpMethod.Delete,
            $"keys/{Text(rotated.Json.GetProperty("key"), "id")}",
            admin,
            null,
            ("If-Match", Text(rotated.Json.GetProperty("key"), "etag"))
        );
        await PostAsync(
            "periods/2021-05/openings",
            new
            {
                department = "housing",
                until = "2021-09-10T18:00:00+08:00",
                reason = "补报",
            }
        );
        app.Clock.Now = app.Clock.Now.AddDays(12);
        await app.SendAsync(HttpMethod.Post, "bulletins/2021-06", admin);

        var entries = await EntriesAsync("log");

        // The clock stands still between most of them, and what is of one moment comes in any order.
        Assert.Equal(
            ["key", "key", "key", "opening", "person", "person", "person", "publication", "signIn", "signInFailed"],
            entries.Select(entry => Text(entry, "kind")).Order(StringComparer.Ordinal)
        );
        Assert.Equal("编发2021-06通报第1版", Text(entries[0], "text"));
        Assert.Equal("陈", Text(entries.Single(entry => Text(entry, "kind") == "signIn").GetProperty("person"), "name"));
        Assert.False(entries.Single(entry => Text(entry, "kind") == "signInFailed").TryGetProperty("person", out _));
        Assert.All(entries, entry => Assert.NotEmpty(Text(entry, "address")));
        Assert.DoesNotContain(secret.Split('_')[2], string.Concat(entries.Select(entry => entry.ToString())), StringComparison.Ordinal);
        Assert.Equal(["signIn"], (await EntriesAsync("log?kind=signIn")).Select(entry => Text(entry, "kind")));
        Assert.Single(await EntriesAsync("log?from=2021-07-17"));
        Assert.Equal(9, (await EntriesAsync("log?to=2021-07-05")).Count);
        Assert.Single(await EntriesAsync($"log?person={id}"));
    }

    [Fact]
    public async Task LongLog_ComesInPages_ThatMissNothing()
    {
        var log = new ActionLog(new TableClient(app.Storage, StorageSchema.TableName));
        for (var n = 0; n < 203; n++)
            await log.AddAsync("440303", new(app.Clock.Now.AddHours(-n), LogKind.SignIn, null, "陈", null, "登录"), default);

        var first = (await app.GetAsync("log", admin)).Json;
        var second = (await app.GetAsync($"log?before={Text(first, "next")}", admin)).Json;

        Assert.Equal((200, 3), (first.GetProperty("entries").GetArrayLength(), second.GetProperty("entries").GetArrayLength()));
        Assert.False(second.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Csv_HoldsNoFormula()
    {
        await PostAsync(
            "people",
            new
            {
                name = "=1+1",
                department = "housing",
                roles = Array.Empty<int>(),
                deputies = Array.Empty<int>(),
                subjects = Array.Empty<int>(),
                disabled = false,
            }
        );
        var evil = await app.Keys.IssueAsync("@SUM(A1)", null, Role.Admin, default);
        await PostAsync(
            "people",
            new
            {
                name = "陈",
                department = "housing",
                roles = Array.Empty<int>(),
                deputies = Array.Empty<int>(),
                subjects = Array.Empty<int>(),
                disabled = false,
            },
            evil
        );

        var csv = await app.GetAsync("log?format=csv", admin);
        var text = Encoding.UTF8.GetString(csv.Body);

        Assert.StartsWith("\uFEFF时间,种类", text, StringComparison.Ordinal);
        Assert.StartsWith("attachment", csv.ContentDisposition, StringComparison.Ordinal);
        Assert.Contains("'@SUM(A1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",@SUM", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyAnAdministrator_ReadsIt()
    {
        Assert.Equal("not-allowed", (await app.GetAsync("log", app.Housing)).Code);
        Assert.Equal("not-allowed", (await app.GetAsync("log", app.Leadership)).Code);
    }

    private async Task<List<JsonElement>> EntriesAsync(string path) =>
        [.. (await app.GetAsync(path, admin)).Json.GetProperty("entries").EnumerateArray()];

    private Task<Answer> PostAsync(string path, object? body, string? key = null) =>
        app.SendAsync(
            HttpMethod.Post,
            path,
            key ?? admin,
            body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json")
        );

    private Task<Answer> SignInAsync(string key) =>
        app.SendAsync(
            HttpMethod.Post,
            "session/key",
            null,
            new StringContent(JsonSerializer.Serialize(new { key }), Encoding.UTF8, "application/json"),
            ("X-CSRF", "1"),
            ("X-Forwarded-For", "203.0.113.9")
        );

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
