using Luohu.Storage.People;
using Luohu.Tests;

namespace Luohu.Storage.Tests.People;

/// <summary>Accounts that tried to sign in and are nobody's.</summary>
public sealed class UnboundAccountsTests(KeyTable table) : IClassFixture<KeyTable>
{
    private readonly ApiKeyStore keys = table.Open();

    [Fact]
    public async Task Account_IsListedOnce_UntilItIsAPersons()
    {
        var subject = new ProviderSubject("https://login.example.invalid/v2.0", "张/三#?");
        await keys.Unbound.NoteAsync(subject, "张三", default);
        table.Clock.Now += TimeSpan.FromHours(1);
        await keys.Unbound.NoteAsync(subject, "张三丰", default);

        var account = Assert.Single(await keys.Unbound.ListAsync(default), one => one.Subject == subject);

        Assert.Equal(("张三丰", table.Clock.Now), (account.Name, account.LastTriedAt));
        Assert.Empty(await table.Open("440304").Unbound.ListAsync(default));
        var person = await keys.People.AddAsync("张三", null, [], default);
        await keys.People.ChangeAsync(person.Id, one => one with { Subjects = [subject] }, default);
        Assert.DoesNotContain(await keys.Unbound.ListAsync(default), one => one.Subject == subject);
    }

    [Fact]
    public async Task MoreThanSoMany_LeaveThoseThatTriedLast()
    {
        var here = table.Open("440305");
        foreach (var n in Enumerable.Range(0, UnboundAccounts.Most + 3))
        {
            table.Clock.Now += TimeSpan.FromSeconds(1);
            await here.Unbound.NoteAsync(new("https://login.example.invalid", $"{n}"), null, default);
        }

        var left = await here.Unbound.ListAsync(default);

        Assert.Equal(UnboundAccounts.Most, left.Count);
        Assert.Equal($"{UnboundAccounts.Most + 2}", left[0].Subject.Subject);
        Assert.DoesNotContain(left, one => one.Subject.Subject == "0");
    }
}
