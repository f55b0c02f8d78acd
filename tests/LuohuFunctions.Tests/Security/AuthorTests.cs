using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Storage.Figures;
using Luohu.Storage.Openings;
using Luohu.Storage.People;
using Luohu.Storage.Tables;

namespace LuohuFunctions.Tests.Security;

/// <summary>What is filed names the person behind the key, beside the printed name.</summary>
public sealed class AuthorTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Period June = new(2021, 6);

    private TableClient FiguresTable => new(app.Storage, StorageSchema.TableName);

    [Fact]
    public async Task Figures_NameThePerson_OrWhoAnswersForTheMachine()
    {
        var person = await app.Keys.People.AddAsync("张三", "statistics", [new("report")], default);
        var (own, machine) = (
            await app.Keys.IssueAsync(person, default),
            await app.Keys.IssueToMachineAsync(person, "统计局脚本", "statistics", Role.Report, default)
        );
        await SubmitAsync(2.5m, null, own);
        await app.Keys.People.ChangeAsync(person.Id, one => one with { Name = "张三丰" }, default);
        await SubmitAsync(2.6m, "更正", own);
        await SubmitAsync(2.7m, "更正", machine);

        var revisions = await new FigureStore(FiguresTable).RevisionsAsync("440303", "unemployment", June, default);

        Assert.Equal(
            [("张三", person.Id), ("张三丰", person.Id), ("统计局脚本", person.Id)],
            revisions.Select(revision => (revision.By, revision.Person!))
        );
    }

    [Fact]
    public async Task Opening_NamesThePerson()
    {
        var person = await app.Keys.People.AddAsync("管理员", null, [new("admin")], default);
        var answer = await app.SendAsync(
            HttpMethod.Post,
            "periods/2021-06/openings",
            await app.Keys.IssueAsync(person, default),
            new StringContent(
                """{"department":"housing","until":"2021-09-10T18:00:00+08:00","reason":"补报"}""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
            ("Idempotency-Key", Guid.NewGuid().ToString("N"))
        );

        Assert.Equal(201, answer.Status);
        var opening = Assert.Single(await new PeriodOpenings(FiguresTable).ListAsync("440303", June, default));
        Assert.Equal(("管理员", person.Id), (opening.By, opening.Person));
    }

    private async Task SubmitAsync(decimal level, string? reason, string key)
    {
        var answer = await app.SubmitAsync(
            $$"""{"period":"2021-06","figures":[{"indicator":"unemployment","level":{{level}},"reason":"{{reason}}"}]}""",
            key
        );
        Assert.Equal(201, answer.Status);
    }
}
