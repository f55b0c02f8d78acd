using Luohu.Storage.People;
using Luohu.Tests;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace LuohuFunctions.Tests.Security;

/// <summary>Who is behind a key, and what that person may do.</summary>
public sealed class PeopleTests(KeyTable table) : IClassFixture<KeyTable>
{
    private readonly ApiKeyStore keys = table.Open();
    private readonly ApiKeyStore elsewhere = table.Open();

    [Fact]
    public async Task Key_IsItsPersons_WithTheRolesOfTheDay()
    {
        var person = await keys.People.AddAsync(
            "张三",
            "statistics",
            [new("report"), new("read", new(2021, 7, 6), new(2021, 7, 7))],
            default
        );
        var key = await keys.IssueAsync(person, default);

        var holder = (await keys.FindAsync(key, default))!;

        Assert.Equal((person.Id, "张三", "statistics", false), (holder.Person.Id, holder.Name, holder.Department, holder.Key.IsMachine));
        Assert.Equal(Role.Report, holder.RolesAt(ChinaTimeAt(5, 23, 59)));
        Assert.Equal(Role.Report | Role.Read, holder.RolesAt(ChinaTimeAt(6, 0, 0)));
        Assert.Equal(Role.Report | Role.Read, holder.RolesAt(ChinaTimeAt(7, 23, 59)));
        Assert.Equal(Role.Report, holder.RolesAt(ChinaTimeAt(8, 0, 0)));
    }

    [Fact]
    public async Task ChangedRole_HoldsAtTheNextCall_ThoughAnotherProcessChangedIt()
    {
        var person = await keys.People.AddAsync("李四", null, [new("read")], default);
        var key = await keys.IssueAsync(person, default);
        Assert.Equal(Role.Read, await RolesAsync(key));

        await elsewhere.People.ChangeAsync(person.Id, one => one with { Roles = [new("publish"), new("a-role-of-later")] }, default);
        Assert.Equal(Role.Publish, await RolesAsync(key));

        await elsewhere.People.ChangeAsync(person.Id, one => one with { Roles = [] }, default);
        Assert.Equal(Role.None, await RolesAsync(key));
    }

    [Fact]
    public async Task DisabledPerson_IsShutOutAtTheNextCall_WithTheMachinesThatThePersonAnswersFor()
    {
        var person = await keys.People.AddAsync("王五", "housing", [new("report")], default);
        var (own, machine) = (
            await keys.IssueAsync(person, default),
            await keys.IssueToMachineAsync(person, "住建局脚本", "housing", Role.Report, default)
        );
        Assert.NotNull(await keys.FindAsync(own, default));
        Assert.NotNull(await keys.FindAsync(machine, default));

        await elsewhere.People.DisableAsync(person.Id, default);

        Assert.Null(await keys.FindAsync(own, default));
        Assert.Null(await keys.FindAsync(machine, default));
        Assert.Equal(Role.None, (await keys.People.FindAsync(person.Id, default))!.RolesAt(table.Clock.Now));
    }

    [Fact]
    public async Task Machine_HasWhatItsKeyAllows_AndItsOwnName()
    {
        var person = await keys.People.AddAsync("赵六", null, [new("admin")], default);
        var key = await keys.IssueToMachineAsync(person, "统计局脚本", "statistics", Role.Report, default);

        var holder = (await keys.FindAsync(key, default))!;

        Assert.Equal(
            ("统计局脚本", "statistics", Role.Report, true),
            (holder.Name, holder.Department, holder.RolesAt(table.Clock.Now), holder.Key.IsMachine)
        );
        Assert.Equal(person.Id, holder.Person.Id);
    }

    [Fact]
    public async Task Machine_HasNoRoleThatIsForPeopleAlone()
    {
        const Role OfLater = (Role)16;
        var person = await keys.People.AddAsync("孙七", null, [], default);

        await Assert.ThrowsAsync<ArgumentException>(() => keys.IssueToMachineAsync(person, "脚本", null, Role.Read | OfLater, default));
        var entry = new ApiKeyEntity(
            "0123456789ab",
            new string('f', 64),
            "脚本",
            null,
            Role.Read | OfLater,
            IsMachine: true,
            new("440303", person.Id),
            table.Clock.Now
        );
        Assert.Equal(Role.Read, new ApiKeyHolder(entry, person).RolesAt(table.Clock.Now));
    }

    [Fact]
    public async Task KeyOfOneRegion_IsUnknownInAnother_OfTheSameStorage()
    {
        var (here, there) = (table.Open(), table.Open("440304"));
        var person = await here.People.AddAsync("周八", "statistics", [new("report"), new("admin")], default);
        var key = await here.IssueAsync(person, default);
        var id = key.Split('_')[1];

        Assert.Equal(200, (await StatusAsync(here, key)));
        Assert.Equal(401, (await StatusAsync(there, key)));
        Assert.False(await there.RevokeAsync(id, default));
        Assert.DoesNotContain(await there.ListAsync(default), entry => entry.Id == id);
        Assert.Null(await there.People.FindAsync(person.Id, default));
        Assert.Null(await there.People.DisableAsync(person.Id, default));
        Assert.DoesNotContain(await there.People.ListAsync(default), one => one.Id == person.Id);
        Assert.Equal(200, (await StatusAsync(here, key)));
    }

    [Fact]
    public async Task ChangesAtOnce_AreAllKept()
    {
        var person = await keys.People.AddAsync("吴九", null, [], default);

        await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(n =>
                    table
                        .Open()
                        .People.ChangeAsync(
                            person.Id,
                            one => one with { Deputies = one.Deputies.Add(new("0123456789ab", new(2021, 7, n), new(2021, 7, n))) },
                            default
                        )
                )
        );

        Assert.Equal(
            Enumerable.Range(1, 8),
            (await keys.People.FindAsync(person.Id, default))!.Deputies.Select(term => term.From.Day).Order()
        );
    }

    [Fact]
    public async Task Account_IsThePersonsOfItsRegion()
    {
        var account = new ProviderSubject("https://login.example.invalid/v2.0", "5f0c9a3e");
        var person = await keys.People.AddAsync("郑十", null, [new("read")], default);
        Assert.Null(await keys.FindPersonAsync(account, default));

        await elsewhere.People.ChangeAsync(person.Id, one => one with { Subjects = [account] }, default);

        Assert.Equal(person.Id, (await keys.FindPersonAsync(account, default))?.Id);
        Assert.Null(await keys.FindPersonAsync(account with { Issuer = "https://other.example.invalid/v2.0" }, default));
        Assert.Null(await table.Open("440304").FindPersonAsync(account, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("0123456789ab")]
    [InlineData("../../../../")]
    public async Task UnknownPerson_IsNobody(string id)
    {
        Assert.Null(await keys.People.FindAsync(id, default));
        Assert.Null(await keys.People.ChangeAsync(id, one => one, default));
    }

    private async Task<Role> RolesAsync(string key) => (await keys.FindAsync(key, default))!.RolesAt(table.Clock.Now);

    // What the call that bears the key is answered with.
    private async Task<int> StatusAsync(ApiKeyStore store, string key)
    {
        using var uses = new LastUsedRecorder(store, table.Clock, NullLogger<LastUsedRecorder>.Instance);
        var (caller, refusal) = await new ApiKeyAuthenticator(store, uses, table.Clock).AuthenticateAsync(key, default);
        if (caller is not null)
            return 200;
        var http = new DefaultHttpContext { Response = { Body = Stream.Null } };
        await refusal!.ExecuteAsync(http);
        return http.Response.StatusCode;
    }

    private static DateTimeOffset ChinaTimeAt(int day, int hour, int minute) => new(2021, 7, day, hour, minute, 0, TimeSpan.FromHours(8));
}
