using Luohu.Storage.People;
using Luohu.Storage.Sessions;

namespace Luohu.Storage.Tests.Sessions;

/// <summary>Rows outlive the code: the columns of a session, word for word.</summary>
public sealed class SessionRowTests
{
    [Fact]
    public void Columns_AreTheseForEver()
    {
        var now = new DateTimeOffset(2021, 7, 5, 4, 0, 0, TimeSpan.Zero);
        var person = new Person("0123456789ab", "440303", "张三", "housing", [new("report", new(2021, 7, 1))], [], [], now);

        var row = SessionRow.Write(new string('a', 64), person, SignInWay.Key, "ba9876543210", now);

        Assert.Equal(("session", new string('a', 64)), (row.PartitionKey, row.RowKey));
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["Region"] = "440303",
                ["Person"] = "0123456789ab",
                ["Way"] = "key",
                ["ApiKey"] = "ba9876543210",
                ["Issuer"] = null!,
                ["Subject"] = null!,
                ["Roles"] = """[{"role":"report","from":"2021-07-01"}]""",
                ["BeganAt"] = now,
                ["LastUsedAt"] = now,
            },
            row.Where(column => column.Key is not ("PartitionKey" or "RowKey")).ToDictionary()
        );
        Assert.Equal(new Session(person, SignInWay.Key, now, now), SessionRow.Read(row, person));
    }

    [Fact]
    public void SessionOfAnAccount_NamesIt()
    {
        var account = new ProviderSubject("https://login.example.invalid", "5f0c9a3e");
        var person = new Person("0123456789ab", "440303", "张三", null, [], [], [account], default);

        var row = SessionRow.Write(new string('a', 64), person, SignInWay.Provider, null, default, account);

        Assert.Equal(
            ("provider", account.Issuer, account.Subject),
            (row.GetString("Way"), row.GetString("Issuer"), row.GetString("Subject"))
        );
        Assert.Equal(SignInWay.Provider, SessionRow.Read(row, person).Way);
        Assert.True(SessionRow.HasAccountOf(row, person));
        Assert.False(SessionRow.HasAccountOf(row, person with { Subjects = [account with { Subject = "another" }] }));
    }
}
