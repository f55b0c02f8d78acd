using System.Diagnostics;
using System.Net;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Ledger;

namespace LuohuFunctions.EndToEnd;

/// <summary>
/// The storage stops, or dies and comes back, under a stream of submissions. Every one that was answered 201 is there whole;
/// every other one is there whole or not at all, and sent again with its key it is filed, once.
/// </summary>
public sealed class StorageOutageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;

    [Fact]
    public async Task StorageStoppedForSeconds_LosesNothing_AndTearsNothing()
    {
        await using var azurite = await AzuriteServer.StartAsync(folder);
        await using var app = await AppProcess.StartAsync(azurite);
        var stream = await SubmissionStream.OpenAsync(app, azurite);
        var isOver = false;
        var sending = stream.SendAsync(_ => !Volatile.Read(ref isOver));
        for (var stop = 0; stop < 3; stop++)
        {
            await Task.Delay(700);
            await SignalAsync(azurite, "-STOP");
            await Task.Delay(TimeSpan.FromSeconds(3));
            await SignalAsync(azurite, "-CONT");
        }

        await Task.Delay(700);
        Volatile.Write(ref isOver, true);
        await sending;

        await AssertWholeAsync(azurite, stream);
        Assert.All(await stream.SendAgainAsync(), status => Assert.Equal(HttpStatusCode.Created, status));
        await AssertAllThereAsync(azurite, stream);
    }

    // Azurite, unlike Azure, answers before it has written to disk, and writes every five seconds: a kill takes with it what it
    // answered since. So the stream pauses until all that was answered is on disk, and the kill falls into the submissions after.
    [Fact]
    public async Task StorageKilledInMidSubmission_AndBack_LosesNothing_AndTearsNothing()
    {
        await using var azurite = await AzuriteServer.StartAsync(folder);
        await using var app = await AppProcess.StartAsync(azurite);
        var stream = await SubmissionStream.OpenAsync(app, azurite);
        var random = new Random(20210716);
        for (var kill = 0; kill < 3; kill++)
        {
            await stream.SendAsync(sent => sent < 6);
            await OnDiskAsync(stream);
            var answered = stream.All.Where(sent => sent.Value.Status == HttpStatusCode.Created).Select(sent => sent.Key).ToHashSet();

            var sending = stream.SendAsync(sent => sent < 2);
            await Task.Delay(random.Next(5, 60));
            await azurite.KillAsync();
            await Task.Delay(500);
            await azurite.RestartAsync();
            await sending;

            // What was answered in the moment before the kill may have died with the storage's memory.
            foreach (var (key, sent) in stream.All.Where(sent => !answered.Contains(sent.Key)))
                stream.All[key] = sent with { Status = default };
            await AssertWholeAsync(azurite, stream);
            Assert.All(await stream.SendAgainAsync(), status => Assert.Equal(HttpStatusCode.Created, status));
            await AssertAllThereAsync(azurite, stream);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>All that was answered 201 is there, and nothing is there in part.</summary>
    private static async Task AssertWholeAsync(AzuriteServer azurite, SubmissionStream stream)
    {
        var rows = await RowsAsync(azurite);
        var revisions = rows.Where(row => row.RowKey.StartsWith("revision:", StringComparison.Ordinal)).ToLookup(row => row.GetString("Receipt"));
        var receipts = rows.Where(row => row.RowKey.StartsWith("receipt:", StringComparison.Ordinal)).ToDictionary(row => row.RowKey, row => IdOf(row.GetString("Answer0")));
        Assert.All(stream.All, sent =>
        {
            // Each remark is new, so each figure of each submission is a revision.
            var receipt = receipts.GetValueOrDefault($"receipt:{sent.Value.Department}:{sent.Key}");
            Assert.True(receipt is not null || sent.Value.Status != HttpStatusCode.Created, $"{sent.Key} was answered 201 and is lost");
            Assert.Equal(receipt is null ? 0 : sent.Value.Figures, receipt is null ? 0 : revisions[receipt].Count());
        });
        Assert.Equal(receipts.Values.ToHashSet(), revisions.Select(of => of.Key).ToHashSet());
    }

    /// <summary>All that was ever sent is there once, each figure's revisions are counted without a gap, and the last one stands.</summary>
    private static async Task AssertAllThereAsync(AzuriteServer azurite, SubmissionStream stream)
    {
        await AssertWholeAsync(azurite, stream);
        var rows = await RowsAsync(azurite);
        Assert.Equal(stream.All.Count, rows.Count(row => row.RowKey.StartsWith("receipt:", StringComparison.Ordinal)));
        Assert.All(rows.Where(row => row.RowKey.StartsWith("figure:", StringComparison.Ordinal)), figure =>
        {
            var history = rows.Where(row => row.RowKey.StartsWith("revision:" + figure.RowKey["figure:".Length..] + ":", StringComparison.Ordinal)).ToList();
            Assert.Equal(Enumerable.Range(1, figure.GetInt32("Revision")!.Value), history.Select(row => int.Parse(row.RowKey[^4..], null)));
            Assert.Equal(figure.GetString("Remark"), history[^1].GetString("Remark"));
        });
    }

    private static async Task<List<TableEntity>> RowsAsync(AzuriteServer azurite) =>
        await new TableClient(azurite.ConnectionString, LedgerStorage.TableName).QueryAsync<TableEntity>().ToListAsync();

    private async Task OnDiskAsync(SubmissionStream stream)
    {
        var receipts = stream.All.Values.Where(sent => sent.Status == HttpStatusCode.Created).Select(sent => IdOf(sent.Answer!)).ToList();
        var file = Path.Combine(folder, "__azurite_db_table__.json");
        while (await File.ReadAllTextAsync(file) is var disk && !receipts.All(id => disk.Contains(id, StringComparison.Ordinal)))
            await Task.Delay(200);
    }

    private static string IdOf(string receipt)
    {
        using var json = System.Text.Json.JsonDocument.Parse(receipt);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private static async Task SignalAsync(AzuriteServer azurite, string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{azurite.ProcessId}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
