using System.Globalization;
using System.Text;
using System.Text.Json;
using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Administration;

/// <summary>People and keys by calls: what is changed holds for the next call, a secret is shown once, and there is always an administrator.</summary>
[Collection(SharedApp.Name)]
public sealed class PeopleAndKeysTests(RunningApp app) : FreshAppTest(app)
{
    private string admin = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        admin = await app.Keys.IssueAsync("管理员", null, Role.Admin, default);
    }

    public static TheoryData<string, string> Calls =>
        new()
        {
            { "GET", "people" },
            { "POST", "people" },
            { "PUT", "people/0123456789ab" },
            { "POST", "people/0123456789ab/links" },
            { "POST", "people/0123456789ab/handovers" },
            { "DELETE", "people/0123456789ab/sessions" },
            { "GET", "keys" },
            { "POST", "keys" },
            { "DELETE", "keys/0123456789ab" },
            { "POST", "keys/0123456789ab/rotations" },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task OnlyAnAdministrator_IsLetIn(string method, string path)
    {
        foreach (var key in new[] { app.Housing, app.Leadership })
            Assert.Equal("not-allowed", (await app.SendAsync(new(method), path, key)).Code);
        Assert.Equal("key-missing", (await app.SendAsync(new(method), path, null)).Code);
    }

    [Fact]
    public async Task PersonAdded_GetsAKey_ThatDoesWhatThePersonMay_UntilItIsRevoked()
    {
        var person = await AddAsync("陈", "housing", "report");
        var issued = await PostAsync(
            "keys",
            new
            {
                name = "办公电脑",
                kind = "personal",
                person = Text(person, "id"),
            }
        );
        var (secret, key) = (Text(issued.Json, "secret"), issued.Json.GetProperty("key"));

        Assert.Equal("no-store", issued.Headers.CacheControl!.ToString());
        Assert.Equal(("办公电脑", "陈"), (Text(key, "name"), Text(key.GetProperty("person"), "name")));
        Assert.Equal(200, (await app.GetAsync("forms/2021-06", secret)).Status);
        Assert.DoesNotContain(secret.Split('_')[2], (await app.GetAsync("keys", admin)).Json.ToString(), StringComparison.Ordinal);

        Assert.Equal(412, (await app.SendAsync(HttpMethod.Delete, $"keys/{Text(key, "id")}", admin, null, ("If-Match", "\"0\""))).Status);
        var revoked = await app.SendAsync(HttpMethod.Delete, $"keys/{Text(key, "id")}", admin, null, ("If-Match", Text(key, "etag")));
        Assert.Equal(204, revoked.Status);
        Assert.Equal("key-unknown", (await app.GetAsync("forms/2021-06", secret)).Code);
    }

    [Fact]
    public async Task UseOfAKey_ChangesNoTag()
    {
        var person = await AddAsync("陈", "housing", "report");
        var issued = await PostAsync(
            "keys",
            new
            {
                name = "办公电脑",
                kind = "personal",
                person = Text(person, "id"),
            }
        );
        await app.GetAsync("forms/2021-06", Text(issued.Json, "secret"));
        await app.Keys.RecordUseAsync(Text(issued.Json.GetProperty("key"), "id"), app.Clock.Now, default);

        var again = (await app.GetAsync("keys", admin))
            .Json.GetProperty("keys")
            .EnumerateArray()
            .First(one => Text(one, "name") == "办公电脑");

        Assert.Equal(Text(issued.Json.GetProperty("key"), "etag"), Text(again, "etag"));
        Assert.True(again.TryGetProperty("lastUsedAt", out _));
    }

    [Fact]
    public async Task RotatedKey_OpensNothing_AndTheNewOneWhatItDid()
    {
        var person = await AddAsync("陈", "housing", "report");
        var issued = await PostAsync(
            "keys",
            new
            {
                name = "报送程序",
                kind = "machine",
                person = Text(person, "id"),
            }
        );
        var rotated = await PostAsync($"keys/{Text(issued.Json.GetProperty("key"), "id")}/rotations", null);

        Assert.Equal("key-unknown", (await app.GetAsync("forms/2021-06", Text(issued.Json, "secret"))).Code);
        Assert.Equal(200, (await app.GetAsync("forms/2021-06", Text(rotated.Json, "secret"))).Status);
        Assert.Equal("machine", Text(rotated.Json.GetProperty("key"), "kind"));
        Assert.Equal(404, (await PostAsync($"keys/{Text(issued.Json.GetProperty("key"), "id")}/rotations", null)).Status);
    }

    [Fact]
    public async Task ChangedRole_HoldsForTheNextCall_AndAStaleChangeIsRefused()
    {
        var person = await AddAsync("陈", "housing", "report");
        var key = Text(
            (
                await PostAsync(
                    "keys",
                    new
                    {
                        name = "电脑",
                        kind = "personal",
                        person = Text(person, "id"),
                    }
                )
            ).Json,
            "secret"
        );
        var reader = new
        {
            name = "陈",
            department = "housing",
            roles = new[] { new { role = "read" } },
            deputies = Array.Empty<int>(),
            subjects = Array.Empty<int>(),
            disabled = false,
        };

        var changed = await PutAsync(person, reader);
        var stale = await PutAsync(person, reader);

        Assert.Equal((200, 412), (changed.Status, stale.Status));
        Assert.Equal(200, (await app.GetAsync("departments/statistics?year=2021", key)).Status);
        Assert.Equal(403, (await app.GetAsync("drafts/2021-06", key)).Status);
        var shut = await PutAsync(changed.Json, reader with { disabled = true });
        Assert.True(shut.Json.GetProperty("disabled").GetBoolean());
        Assert.Equal("key-unknown", (await app.GetAsync("me", key)).Code);
    }

    [Fact]
    public async Task Administrator_CannotGiveTheOfficeUpAlone()
    {
        var self = (await app.GetAsync("me", admin)).Json;
        var people = (await app.GetAsync("people", admin)).Json.GetProperty("people").EnumerateArray();
        var me = people.Single(one => Text(one, "id") == Text(self, "id"));

        foreach (var disabled in new[] { false, true })
        {
            var roles = disabled ? new[] { new { role = "admin" } } : [];
            var refused = await PutAsync(
                me,
                new
                {
                    name = "管理员",
                    roles,
                    deputies = Array.Empty<int>(),
                    subjects = Array.Empty<int>(),
                    disabled,
                }
            );
            Assert.Equal(["/roles own-administration"], refused.Faults);
        }

        Assert.Equal(200, (await app.GetAsync("people", admin)).Status);
    }

    [Fact]
    public async Task Link_SignsIn_Once_AndItsCodeHoldsTheSameAddress()
    {
        var person = await AddAsync("陈", "housing", "report");
        var link = await PostAsync($"people/{Text(person, "id")}/links", null);

        var url = Text(link.Json, "url");
        Assert.StartsWith("https://plan.example.cn/luohu/app/sign-in#link=", url, StringComparison.Ordinal);
        var rows = link.Json.GetProperty("qr").EnumerateArray().Select(row => row.GetString()!).ToList();
        Assert.All(rows, row => Assert.Equal(rows.Count, row.Length));
        Assert.All(["1111111", "1000001"], (finder, n) => Assert.StartsWith(finder, rows[n], StringComparison.Ordinal));
        var body = $$"""{"secret":"{{url[(url.IndexOf('=', StringComparison.Ordinal) + 1)..]}}"}""";
        Assert.Equal(200, (await SignInAsync(body)).Status);
        Assert.Equal("link-unknown", (await SignInAsync(body)).Code);
        var seen = (await app.GetAsync("people", admin))
            .Json.GetProperty("people")
            .EnumerateArray()
            .Single(one => Text(one, "id") == Text(person, "id"));
        Assert.Equal(1, seen.GetProperty("sessions").GetInt32());

        Assert.Equal(204, (await app.SendAsync(HttpMethod.Delete, $"people/{Text(person, "id")}/sessions", admin)).Status);

        seen = (await app.GetAsync("people", admin))
            .Json.GetProperty("people")
            .EnumerateArray()
            .Single(one => Text(one, "id") == Text(person, "id"));
        Assert.Equal(0, seen.GetProperty("sessions").GetInt32());
    }

    [Fact]
    public async Task Handover_PassesTheDutiesOnADay()
    {
        var (one, other) = (await AddAsync("陈", "housing", "report"), await AddAsync("林", "housing"));
        var keys = new List<string>();
        foreach (var person in new[] { one, other })
            keys.Add(
                Text(
                    (
                        await PostAsync(
                            "keys",
                            new
                            {
                                name = "电脑",
                                kind = "personal",
                                person = Text(person, "id"),
                            }
                        )
                    ).Json,
                    "secret"
                )
            );
        var from = DateOnly.FromDateTime(app.Clock.Now.Date).AddDays(3);

        var handed = await PostAsync(
            $"people/{Text(one, "id")}/handovers",
            new { to = Text(other, "id"), from = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
        );

        Assert.Equal(201, handed.Status);
        Assert.Equal((200, 403), await StatusesAsync());
        app.Clock.Now = app.Clock.Now.AddDays(3);
        Assert.Equal((403, 200), await StatusesAsync());

        async Task<(int, int)> StatusesAsync() =>
            ((await app.GetAsync("drafts/2021-06", keys[0])).Status, (await app.GetAsync("drafts/2021-06", keys[1])).Status);
    }

    [Fact]
    public async Task KeyRotatedTwiceAtOnce_LeavesOneThatOpens()
    {
        var person = await AddAsync("陈", "housing", "report");
        var issued = await PostAsync(
            "keys",
            new
            {
                name = "电脑",
                kind = "personal",
                person = Text(person, "id"),
            }
        );
        var path = $"keys/{Text(issued.Json.GetProperty("key"), "id")}/rotations";

        var rotated = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(path, null)));

        Assert.Equal([201, 404, 404, 404], rotated.Select(answer => answer.Status).Order());
    }

    [Theory]
    [InlineData("""{"name":"a","roles":[null],"deputies":[],"subjects":[],"disabled":false}""", " wrong-type")]
    [InlineData("""{"name":"","roles":[],"deputies":[],"subjects":[],"disabled":false}""", "/name wrong-type")]
    [InlineData(
        """{"name":"a","roles":[{"role":"report"}],"deputies":[],"subjects":[],"disabled":false}""",
        "/department unknown-department"
    )]
    [InlineData("""{"name":"a","roles":[{"role":"king"}],"deputies":[],"subjects":[],"disabled":false}""", "/roles/0/role wrong-type")]
    [InlineData(
        """{"name":"a","roles":[{"role":"read","from":"2021-02-01","until":"2021-01-01"}],"deputies":[],"subjects":[],"disabled":false}""",
        "/roles/0/until wrong-time"
    )]
    [InlineData(
        """{"name":"a","roles":[{"role":"read","from":"tomorrow"}],"deputies":[],"subjects":[],"disabled":false}""",
        "/roles/0/from wrong-type"
    )]
    [InlineData(
        """{"name":"a","roles":[],"deputies":[{"person":"0123456789ab","from":"2021-01-01","until":"2021-02-01"}],"subjects":[],"disabled":false}""",
        "/deputies/0/person wrong-type"
    )]
    [InlineData("""{"name":"a","roles":[],"deputies":[],"subjects":[]}""", " wrong-type")]
    [InlineData("""{"name":"a","roles":[],"deputies":[],"subjects":[],"disabled":false,"extra":1}""", "/extra wrong-type")]
    public async Task PersonThatCannotBe_IsRefused_AtItsPlace(string json, string fault)
    {
        var refused = await app.SendAsync(HttpMethod.Post, "people", admin, new StringContent(json, Encoding.UTF8, "application/json"));

        Assert.Equal((422, "request-refused"), (refused.Status, refused.Code));
        Assert.Equal([fault], refused.Faults);
        Assert.DoesNotContain(
            (await app.GetAsync("people", admin)).Json.GetProperty("people").EnumerateArray(),
            one => Text(one, "name") == "a"
        );
    }

    private async Task<JsonElement> AddAsync(string name, string department, params string[] roles)
    {
        var added = await PostAsync(
            "people",
            new
            {
                name,
                department,
                roles = roles.Select(role => new { role }),
                deputies = Array.Empty<int>(),
                subjects = Array.Empty<int>(),
                disabled = false,
            }
        );
        Assert.Equal(201, added.Status);
        return added.Json;
    }

    private Task<Answer> PostAsync(string path, object? body) =>
        app.SendAsync(HttpMethod.Post, path, admin, body is null ? null : Json(body));

    private Task<Answer> PutAsync(JsonElement person, object body) =>
        app.SendAsync(HttpMethod.Put, $"people/{Text(person, "id")}", admin, Json(body), ("If-Match", Text(person, "etag")));

    private Task<Answer> SignInAsync(string json) =>
        app.SendAsync(HttpMethod.Post, "session/link", null, new StringContent(json, Encoding.UTF8, "application/json"), ("X-CSRF", "1"));

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
