using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Drafts;
using Luohu.Storage.Log;
using Luohu.Storage.Openings;
using Luohu.Storage.Outbox;
using Luohu.Tests;

namespace Luohu.Storage.Tests;

/// <summary>
/// Rows outlive the code: a C# name may change, a column, a key or a stored word may not. A column may be added to the list;
/// none is ever changed or taken away.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed partial class StoredRowsTests(AzuriteFixture azurite)
{
    private static readonly Period June = new(2021, 6);
    private static readonly DateTimeOffset Now = new(2021, 7, 16, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Rows_AreThoseOfTheCommittedList()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await FileFiguresAsync(storage);
        await new PeriodOpenings(storage.Table).AddAsync(
            TestStorage.Region,
            new(SubmitCommandBuilder.Bureau, June, Now.AddDays(3), "补报", "管理员", Now, SubmitCommandBuilder.Person),
            default
        );
        await new DraftStore(storage.Table).ReplaceAsync(
            TestStorage.Region,
            SubmitCommandBuilder.Bureau,
            June,
            StoredDraft.None,
            new([new("gdp", 2, new("1191", "8.2", "", "初步核算数", "笔误", ""), new(SubmitCommandBuilder.Person, "王建国"), Now)]),
            default
        );
        await new ActionLog(storage.Table).AddAsync(
            TestStorage.Region,
            new(Now, LogKind.SignInFailed, SubmitCommandBuilder.Person, "王建国", "10.0.0.7", "用个人密钥登录未成"),
            default
        );
        await PublishAsync(storage);
        await PassThroughEveryStateAsync(storage);

        var rows = await storage.Table.QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal(await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "stored-rows.txt")), rows.SelectMany(Lines));
    }

    private static async Task FileFiguresAsync(TestStorage storage)
    {
        var warning = new ValidationResult(
            [],
            [new ValidationError("/figures/0/growth", ValidationErrorCode.Jump, "增幅较大，请说明。", "gdp")]
        );
        var first = SubmitCommandBuilder.Of(
            SubmitCommandBuilder.Row("gdp", 1190.2m, 8.1m, remark: "初步核算数"),
            SubmitCommandBuilder.Row("metro-line", stage: "开工"),
            SubmitCommandBuilder.Row("pm25", noData: "监测站检修")
        ) with
        {
            IdempotencyKey = "first/1",
        };
        await storage.Figures.SubmitAsync(first, _ => warning, default);
        await storage.FiledAsync(
            SubmitCommandBuilder.Of(SubmitCommandBuilder.Row("gdp", 1191m, 8.2m, reason: "笔误")) with
            {
                IdempotencyKey = "second",
            }
        );
    }

    private static Task<ArchiveResult> PublishAsync(TestStorage storage) =>
        storage.Bulletins.FileAsync(
            NewBulletins.Of(June, 1, new string('a', 64), [1], [2]) with
            {
                Corrections = 1,
                CoversFrom = new Period(2021, 5),
            },
            isSigned: true,
            Now,
            [Mail("office"), Mail("reader", Edition.Brief)],
            default
        );

    // A reminder for each state, named after what led to it.
    private static async Task PassThroughEveryStateAsync(TestStorage storage)
    {
        var outbox = new MailOutbox(storage.Table);
        var steps = new (string Department, Func<OutboxMail, OutboxMail> Step)[]
        {
            ("claimed", mail => mail.Leased(Now.AddMinutes(2))),
            ("dropped", mail => mail.Cancelled()),
            ("given-up", mail => mail.DeadLettered("refused")),
            ("held", mail => mail.Held()),
            ("put-off", mail => mail.Rescheduled(Now.AddMinutes(5), "busy")),
            ("sent", mail => mail.Sent(Now.AddMinutes(1))),
        };
        foreach (var (department, step) in steps)
        {
            await outbox.QueueAsync(Mail("clerk") with { Kind = new MailKind.Reminder(June, department) }, default);
            var queued = (await outbox.ListAsync(TestStorage.Region, June.Year, default)).Single(mail =>
                mail.Kind is MailKind.Reminder about && about.Department == department
            );
            Assert.NotNull(await outbox.AdvanceAsync(step(queued), default));
        }
    }

    private static OutboxMail Mail(string box, Edition edition = Edition.Full) =>
        new(
            TestStorage.Region,
            new MailKind.Bulletin(June, 1, edition),
            "区政府办公室",
            $"{box}@example.invalid",
            $"{box}.1@example.invalid",
            Now
        );

    private static IEnumerable<string> Lines(TableEntity row) =>
        row.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
            .OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => $"  {column.Key} {column.Value.GetType().Name} {Text(column.Value)}")
            .Prepend($"{row.PartitionKey} {KeyOf(row)}");

    // An entry of the log has a random end, which tells it from another of the same moment.
    private static string KeyOf(TableEntity row) =>
        row.PartitionKey.StartsWith("log-", StringComparison.Ordinal) ? row.RowKey.Split('-')[0] + "-*" : row.RowKey;

    private static string Text(object value) =>
        value switch
        {
            Guid => "*",
            DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
            _ => ReceiptNumber().Replace(Convert.ToString(value, CultureInfo.InvariantCulture)!, "*"),
        };

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")]
    private static partial Regex ReceiptNumber();
}
