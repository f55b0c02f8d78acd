using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.Tables;

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
        await using var app = await HostedApp.StartAsync(azurite.ConnectionString);
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
        await using var app = await HostedApp.StartAsync(azurite.ConnectionString);
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

    /// <summary>All that was answered 201 is there, nothing is there in part, and each figure stands as its last revision left it.</summary>
    private static async Task<int> AssertWholeAsync(AzuriteServer azurite, SubmissionStream stream)
    {
        var rows = await RowsAsync(azurite);
        var receipts = rows.Where(row => row.RowKey.StartsWith("receipt:", StringComparison.Ordinal)).ToDictionary(row => row.RowKey);
        Assert.All(
            stream.All,
            sent =>
            {
                // Each remark is new, so each figure of each submission is a revision.
                var receipt = receipts.GetValueOrDefault($"receipt:{sent.Value.Department}:{sent.Key}");
                Assert.True(receipt is not null || sent.Value.Status != HttpStatusCode.Created, $"{sent.Key} was answered 201 and is lost");
                Assert.Equal(receipt is null ? 0 : sent.Value.Figures, receipt is null ? 0 : RevisionsOf(receipt).Count());
            }
        );

        var revisions = receipts
            .Values.SelectMany(RevisionsOf)
            .ToLookup(revision => revision.Figure, revision => (revision.Number, revision.Remark));
        var figures = rows.Where(row => row.RowKey.StartsWith("figure:", StringComparison.Ordinal)).ToDictionary(row => row.RowKey);
        Assert.Equal(figures.Keys.ToHashSet(), revisions.Select(of => of.Key).ToHashSet());
        Assert.All(
            figures.Values,
            figure =>
            {
                var history = revisions[figure.RowKey].Order().ToList();
                Assert.Equal(Enumerable.Range(1, figure.GetInt32("Revision")!.Value), history.Select(revision => revision.Number));
                Assert.Equal(figure.GetString("Remark"), history[^1].Remark);
            }
        );
        return receipts.Count;
    }

    /// <summary>All that was ever sent is there once.</summary>
    private static async Task AssertAllThereAsync(AzuriteServer azurite, SubmissionStream stream) =>
        Assert.Equal(stream.All.Count, await AssertWholeAsync(azurite, stream));

    private static IEnumerable<(string Figure, int Number, string Remark)> RevisionsOf(TableEntity receipt)
    {
        foreach (var (name, value) in receipt.Where(property => property.Key.StartsWith("Of_", StringComparison.Ordinal)))
        {
            using var revision = JsonDocument.Parse((string)value);
            var figure = $"figure:{name["Of_".Length..].Replace('_', '-')}:{receipt.GetInt32("Month"):D2}";
            yield return (
                figure,
                revision.RootElement.GetProperty("number").GetInt32(),
                revision.RootElement.GetProperty("remark").GetString()!
            );
        }
    }

    private static async Task<List<TableEntity>> RowsAsync(AzuriteServer azurite) =>
        await new TableClient(azurite.ConnectionString, StorageSchema.TableName).QueryAsync<TableEntity>().ToListAsync();

    private async Task OnDiskAsync(SubmissionStream stream)
    {
        var receipts = stream.All.Values.Where(sent => sent.Status == HttpStatusCode.Created).Select(sent => IdOf(sent.Answer!)).ToList();
        var file = Path.Combine(folder, "__azurite_db_table__.json");
        while (await File.ReadAllTextAsync(file) is var disk && !receipts.All(id => disk.Contains(id, StringComparison.Ordinal)))
            await Task.Delay(200);
    }

    private static string IdOf(string receipt)
    {
        using var json = JsonDocument.Parse(receipt);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private static async Task SignalAsync(AzuriteServer azurite, string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{azurite.ProcessId}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
