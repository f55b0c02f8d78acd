using System.Globalization;
using Azure;
using Luohu.Domain;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Bulletins.Verification;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Verification;

/// <summary>The file against the bulletin of its month and version that was published.</summary>
internal static class ArchiveCheck
{
    /// <param name="file">The file.</param>
    /// <param name="archive">The published bulletins; null when no storage is set up.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="ConfigurationException">The storage cannot be used.</exception>
    public static async Task<CheckResult> OfAsync(BulletinFile file, BulletinArchive? archive, CancellationToken cancellationToken)
    {
        if (archive is null)
            return new(null, "Whether it is the one on file was not looked up: setting 'AzureWebJobsStorage' is missing.");
        var (region, name) = (file.Snapshot.Plan.Region.Code, $"{file.Snapshot.Period} version {file.Snapshot.Version}");
        try
        {
            if (await archive.FindAsync(region, file.Snapshot.Period, file.Snapshot.Version, cancellationToken) is not { } record)
                return new(false, $"No bulletin {name} of region {region} is on file.");
            if (record.Digest != file.Digest)
                return new(false, $"The bulletin {name} on file has other data: {record.Digest}.");
            foreach (var edition in new[] { record.Full, record.Brief }.OfType<EditionFile>())
            {
                if ((await archive.PdfAsync(edition, cancellationToken)).AsSpan().SequenceEqual(file.Bytes))
                    return new(true, $"It is the one on file, byte for byte, published {Day(record.PublishedAt)}.");
            }

            return new(false, $"The bulletin {name} on file has the same data, but other bytes.");
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or ArgumentException)
        {
            throw new ConfigurationException(
                $"The bulletins on file cannot be read: {failure.GetBaseException().Message.Split('\n')[0].Trim()}",
                failure
            );
        }
    }

    private static string Day(DateTimeOffset instant) =>
        instant.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
