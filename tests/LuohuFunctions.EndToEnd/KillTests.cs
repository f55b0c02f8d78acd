using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Azurite;
using Luohu.Domain;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Outbox;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;
using MimeKit;

namespace LuohuFunctions.EndToEnd;

/// <summary>
/// The app killed as by <c>kill -9</c> at random moments of publishing and delivering, twenty times, and started again: each
/// time there is one bulletin more and each recipient has one mail more.
/// </summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int Seed = 20210716;
    private static readonly Period January = new(2021, 1);

    private readonly string mails = Directory.CreateTempSubdirectory("luohu-mails-").FullName;

    [Fact]
    public async Task KilledAtTwentyMoments_EndsEachTimeInOneBulletin_MailedOnce()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var app = await HostedApp.StartAsync(azurite.ConnectionString, settings: [("MailFolder", mails)]);
        using (var ready = await app.SendAsync(HttpMethod.Get, "health/ready"))
            ready.EnsureSuccessStatusCode();
        var key = await new ApiKeyStore(
            new TableServiceClient(azurite.ConnectionString).GetTableClient(ApiKeyStore.TableName),
            TimeProvider.System,
            "440303"
        ).IssueAsync("all", "finance", Role.Report | Role.Read | Role.Publish, default);

        // The kills are spread over what an undisturbed run takes, and a little more. The first one also loads code.
        var undisturbed = TimeSpan.Zero;
        for (var version = 1; version <= 2; version++)
        {
            await ReportAsync(app, key, version);
            var watch = Stopwatch.StartNew();
            await PublishAndDeliverAsync(app, key);
            undisturbed = watch.Elapsed;
            await AssertBulletinsAsync(azurite, version);
        }

        var random = new Random(Seed);
        var finishedBeforeTheKill = 0;
        for (var version = 3; version < 3 + Kills; version++)
        {
            await ReportAsync(app, key, version);
            var run = PublishAndDeliverAsync(app, key);
            await Task.Delay(undisturbed * 1.2 * (version - 3 + random.NextDouble()) / Kills);
            await app.KillWorkerAsync();
            finishedBeforeTheKill += await Record.ExceptionAsync(() => run) is null ? 1 : 0;

            await LapseClaimsAsync(azurite);
            await PublishAndDeliverAsync(app, key);
            await AssertBulletinsAsync(azurite, version);
        }

        Assert.True(finishedBeforeTheKill < Kills, "no run was killed on its way");
    }

    private static async Task ReportAsync(HostedApp app, string key, int version)
    {
        var body =
            $$"""{"period":"{{January}}","figures":[{"indicator":"budget-revenue","level":{{10 + version}},"growth":3.1,"reason":"核实"}]}""";
        Assert.Equal(System.Net.HttpStatusCode.Created, await app.SubmitAsync(body, key, $"version-{version}"));
    }

    // The claims of a run that died lapse after two minutes. Nobody waits for that here.
    private static async Task LapseClaimsAsync(AzuriteServer azurite)
    {
        var outbox = new MailOutbox(new TableClient(azurite.ConnectionString, StorageSchema.TableName));
        foreach (var mail in (await outbox.ListAsync("440303", 2021, default)).Where(mail => mail.State == MailState.Sending))
            Assert.NotNull(await outbox.AdvanceAsync(mail.Leased(DateTimeOffset.UtcNow), default));
    }

    /// <summary>What a person does who asks for the bulletin, and then the delivery timer does.</summary>
    private static async Task PublishAndDeliverAsync(HostedApp app, string key)
    {
        using var published = await app.SendAsync(HttpMethod.Post, $"bulletins/{January}", key);
        published.EnsureSuccessStatusCode();
        await app.Host.RunTimerAsync("DeliverBulletins");
    }

    private static byte[] AttachmentOf(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        ((MimePart)mail.Attachments.Single()).Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>One bulletin for each version, its blobs whole, and each version in the mailbox of each recipient once.</summary>
    private async Task AssertBulletinsAsync(AzuriteServer azurite, int versions)
    {
        var archive = new BulletinArchive(
            new TableClient(azurite.ConnectionString, StorageSchema.TableName),
            new BlobContainerClient(azurite.ConnectionString, StorageSchema.ContainerName)
        );
        var bulletins = await archive.ListAsync("440303", 2021, default);
        Assert.Equal(Enumerable.Range(1, versions), bulletins.Select(b => b.Version));
        Assert.Equal(versions, bulletins.Select(b => b.Digest).Distinct().Count());
        var newest = bulletins[^1];
        Assert.Equal(newest.Digest, Convert.ToHexStringLower(SHA256.HashData(await archive.SnapshotAsync(newest, default))));
        byte[][] editions = [await archive.PdfAsync(newest.Full, default), await archive.PdfAsync(newest.Brief!, default)];
        Assert.All(editions, pdf => Assert.EndsWith("%%EOF", Encoding.ASCII.GetString(pdf.AsSpan(^8)).TrimEnd(), StringComparison.Ordinal));

        var files = Directory.GetFiles(mails, "*.eml");
        Assert.Equal(2 * versions, files.Length);
        var mailed = files
            .Where(file => Path.GetFileName(file).StartsWith(newest.Digest[..32], StringComparison.Ordinal))
            .Select(file => MimeMessage.Load(file))
            .ToList();
        Assert.Equal(2, mailed.Select(mail => mail.To.Mailboxes.Single().Address).Distinct().Count());
        Assert.Equal(2, mailed.Select(mail => mail.MessageId).Distinct().Count());
        // Of the plan's recipients one is sent the brief edition.
        Assert.All(editions, pdf => Assert.Single(mailed, mail => AttachmentOf(mail).AsSpan().SequenceEqual(pdf)));
    }
}
