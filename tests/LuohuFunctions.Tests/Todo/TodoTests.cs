using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Storage.Outbox;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Todo;

/// <summary>What waits: of each role's work what is not done, the most urgent first.</summary>
[Collection(SharedApp.Name)]
public sealed class TodoTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Clerk_IsToldOfEachMonthThatIsNotWhole_AndOfNoneThatIs()
    {
        await app.SubmitAsync(
            """{"period":"2021-05","figures":[{"indicator":"homes","level":1200},{"indicator":"station","stage":"开工"}]}""",
            app.Housing
        );
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","noData":"年底核算"}]}""", app.Housing);

        var items = await ItemsAsync(app.Housing);

        Assert.DoesNotContain("2021-05", items.Select(item => Text(item, "period")));
        var june = items.Single(item => Text(item, "period") == "2021-06");
        Assert.Equal(("file", "报送2021年6月数据", "7月12日前"), (Text(june, "kind"), Text(june, "title"), Text(june, "dueText")));
        Assert.Equal(["station"], june.GetProperty("indicators").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(
            items.Select(item => Text(item, "dueDate")).Order(StringComparer.Ordinal),
            items.Select(item => Text(item, "dueDate"))
        );
        Assert.True(items[0].GetProperty("overdue").GetBoolean());
        Assert.Equal("已逾期143天", Text(items[0], "dueText"));
        Assert.All(items, item => Assert.Equal("housing", Text(item, "department")));
    }

    [Fact]
    public async Task Publisher_IsToldOfTheBulletinThatIsDue_UntilItIsPublished()
    {
        app.Clock.Now = new DateTimeOffset(2021, 7, 16, 9, 0, 0, TimeSpan.FromHours(8));
        Assert.Contains("编发2021年6月通报", (await ItemsAsync(app.Leadership)).Select(item => Text(item, "title")));

        await app.SendAsync(HttpMethod.Post, "bulletins/2021-06", app.Leadership);

        Assert.DoesNotContain("publish", (await ItemsAsync(app.Leadership)).Select(item => Text(item, "kind")));
    }

    [Fact]
    public async Task Administrator_IsToldOfMailsThatWereGivenUp()
    {
        var admin = await app.Keys.IssueAsync("管理员", null, Role.Admin, default);
        Assert.Empty(await ItemsAsync(admin));
        var outbox = new MailOutbox(new TableClient(app.Storage, StorageSchema.TableName));
        var reminder = new MailKind.Reminder(new Period(2021, 6), "housing");
        await outbox.QueueAsync(new("440303", reminder, "区住建局", "a@example.invalid", "r.1@example.invalid", app.Clock.Now), default);
        await outbox.AdvanceAsync((await outbox.ListAsync("440303", 2021, default))[0].DeadLettered("550"), default);

        var item = Assert.Single(await ItemsAsync(admin));

        Assert.Equal(("deliveries", "1封邮件多次发送失败，已停止发送。"), (Text(item, "kind"), Text(item, "text")));
        Assert.DoesNotContain("deliveries", (await ItemsAsync(app.Housing)).Select(one => Text(one, "kind")));
    }

    private async Task<List<JsonElement>> ItemsAsync(string key) =>
        [.. (await app.GetAsync("todo", key)).Json.GetProperty("items").EnumerateArray()];

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
