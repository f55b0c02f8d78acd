using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Bulletins;
using Luohu.Cli.Verification;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace Luohu.Cli.Tests;

/// <summary><c>luohu verify</c> as a user types it, with and without a storage to look in.</summary>
public sealed class VerifyTests(CommandTests.Storage storage) : IClassFixture<CommandTests.Storage>, IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public async Task WithoutStorage_ThePagesDecide()
    {
        var genuine = await VerifyAsync(null, Bulletins.Genuine.Bytes);
        var changed = await VerifyAsync(null, Bulletins.WithOtherWords());

        Assert.Equal((0, ""), (genuine.ExitCode, genuine.Errors));
        Assert.StartsWith($"2021-06, version 1, snapshot {Bulletins.Genuine.Digest}\n", genuine.Output, StringComparison.Ordinal);
        Assert.Contains("was not looked up", genuine.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{file} is genuine.\n", genuine.Output, StringComparison.Ordinal);
        Assert.Equal(1, changed.ExitCode);
        Assert.EndsWith($"{file} is NOT genuine.\n", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BriefEdition_IsKnownForOne_AndGenuine()
    {
        var brief = await VerifyAsync(null, MonthlyBulletin.Set(Bulletins.Snapshot, Bulletins.Fonts, Edition.Brief).Bytes);

        Assert.Contains("gives the same bytes: the brief edition.", brief.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{file} is genuine.\n", brief.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithStorage_WhatIsOnFileDecides()
    {
        await using var region = await FiledAsync(Bulletins.Genuine.Bytes, Bulletins.Json);

        var filed = await VerifyAsync(storage.ConnectionString, Bulletins.Genuine.Bytes);
        var changed = await VerifyAsync(storage.ConnectionString, Bulletins.WithALineMore());

        Assert.Contains("ok    It is the one on file, byte for byte, published 2021-07-16.", filed.Output, StringComparison.Ordinal);
        Assert.Equal(0, filed.ExitCode);
        Assert.Contains(
            "WRONG The bulletin 2021-06 version 1 on file has the same data, but other bytes.",
            changed.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(1, changed.ExitCode);
    }

    [Fact]
    public async Task OfAnotherVersion_IsNotDecidableWithoutStorage_AndGenuineWhenItIsOnFile()
    {
        var pdf = Bulletins.OfAnotherVersion;

        var alone = await VerifyAsync(null, pdf.Bytes);
        await using var region = await FiledAsync(pdf.Bytes, SnapshotJson.Write(Bulletins.Snapshot.PublishedBy("0.0.1")));
        var filed = await VerifyAsync(storage.ConnectionString, pdf.Bytes);

        Assert.Equal(2, alone.ExitCode);
        Assert.Contains($"{file} is not decidable here: ", alone.Output, StringComparison.Ordinal);
        Assert.Equal(0, filed.ExitCode);
        Assert.EndsWith($"{file} is genuine.\n", filed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiledByAnEarlierProgram_IsGenuine_ThoughItIsSetOtherwiseNow()
    {
        await using var region = await FiledAsync(Bulletins.WithALineMore(), Bulletins.Json);

        var run = await VerifyAsync(storage.ConnectionString, Bulletins.WithALineMore());

        Assert.Contains("WRONG The attached data, set again, gives other bytes", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task OtherDataOnFile_OrNone_IsTold()
    {
        var none = await VerifyAsync(await EmptyAsync(), Bulletins.Genuine.Bytes);
        var other = SnapshotJson.Write(Bulletins.Snapshot with { Notice = null });
        await using var region = await FiledAsync(Bulletins.Genuine.Bytes, other);
        var otherwise = await VerifyAsync(storage.ConnectionString, Bulletins.Genuine.Bytes);

        Assert.Contains("WRONG No bulletin 2021-06 version 1 of region 440303 is on file.", none.Output, StringComparison.Ordinal);
        Assert.Contains($"on file has other data: {SnapshotJson.ComputeDigest(other)}", otherwise.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (none.ExitCode, otherwise.ExitCode));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("cut off")]
    [InlineData("arrays 100,000 deep")]
    [InlineData("a tree of names that holds itself")]
    [InlineData("a tree of places that holds itself")]
    [InlineData("an object that is itself")]
    [InlineData("a page that unpacks to 700 MiB")]
    public async Task NoPdf_IsOneLine_AndExitCodeOne(string what)
    {
        var pdf = what switch
        {
            "empty" => [],
            "text" => "not a PDF"u8.ToArray(),
            "cut off" => Bulletins.Genuine.Bytes[..20_000],
            "arrays 100,000 deep" => HostilePdf.Write(catalogue: "/Names " + new string('[', 100_000) + new string(']', 100_000)),
            "a tree of names that holds itself" => HostilePdf.Write(
                catalogue: "/Names << /EmbeddedFiles 4 0 R >>",
                spare: "<< /Kids [4 0 R] >>"
            ),
            "a tree of places that holds itself" => HostilePdf.Write(catalogue: "/Names << /Dests 4 0 R >>", spare: "<< /Kids [4 0 R] >>"),
            "an object that is itself" => HostilePdf.Write(catalogue: "/Names 4 0 R", spare: "4 0 R"),
            _ => HostilePdf.Write(unpacked: 700 * 1024 * 1024),
        };

        var run = await VerifyAsync(null, pdf);

        Assert.Equal((what, 1, ""), (what, run.ExitCode, run.Output));
        Assert.StartsWith(
            $"luohu: {file} {(what.StartsWith("a page", StringComparison.Ordinal) ? "" : "cannot be read as a PDF")}",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task FileThatIsTooLarge_IsNotRead()
    {
        var run = await VerifyAsync(null, new byte[BulletinReader.MaxBytes + 1]);

        Assert.Equal((1, $"luohu: {file} is larger than 32 MiB."), (run.ExitCode, run.Errors.TrimEnd()));
    }

    public void Dispose() => File.Delete(file);

    private async Task<(int ExitCode, string Output, string Errors)> VerifyAsync(string? connection, byte[] pdf)
    {
        await File.WriteAllBytesAsync(file, pdf);
        return await CommandLine.RunAsync(connection, "verify", file);
    }

    private async Task<string> EmptyAsync()
    {
        await StorageSchema.CreateAsync(Table, Blobs, default);
        return storage.ConnectionString;
    }

    private async Task<Filed> FiledAsync(byte[] pdf, byte[] json)
    {
        await EmptyAsync();
        var filed = await new BulletinArchive(Table, Blobs).FileAsync(
            NewBulletins.Of(new Period(2021, 6), 1, SnapshotJson.ComputeDigest(json), json, pdf),
            isSigned: false,
            new(2021, 7, 16, 9, 0, 0, ChinaTime.Offset),
            [],
            default
        );
        Assert.IsType<ArchiveResult.Filed>(filed);
        return new(Table, Blobs);
    }

    private TableClient Table => new(storage.ConnectionString, StorageSchema.TableName);

    private BlobContainerClient Blobs => new(storage.ConnectionString, StorageSchema.ContainerName);

    /// <summary>Takes the bulletins off the file again.</summary>
    private sealed class Filed(TableClient table, BlobContainerClient blobs) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
                await table.DeleteEntityAsync(row);
            await foreach (var blob in blobs.GetBlobsAsync())
                await blobs.DeleteBlobAsync(blob.Name);
        }
    }
}
