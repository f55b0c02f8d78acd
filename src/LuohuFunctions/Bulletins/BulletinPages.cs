using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Luohu.Bulletins;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using Luohu.Typesetting.Fonts;

namespace LuohuFunctions.Bulletins;

/// <summary>
/// On which page of a published bulletin each indicator is told of. A bulletin is set once more to find them, and its pages never change, so
/// the process keeps them: there are as many as bulletins.
/// </summary>
public sealed class BulletinPages(FontSet fonts)
{
    private readonly ConcurrentDictionary<string, Lazy<ImmutableDictionary<string, int>>> known = new();

    /// <summary>
    /// The page of the full edition, from 1, by the indicator's code: that of its sentence, else that of its row in the annex. None where
    /// this program sets the bulletin otherwise than the one that published it, for then nobody knows.
    /// </summary>
    public ImmutableDictionary<string, int> Find(BulletinRecord record, Snapshot snapshot) =>
        known.GetOrAdd(record.Digest, _ => new(() => Set(record, snapshot))).Value;

    private ImmutableDictionary<string, int> Set(BulletinRecord record, Snapshot snapshot)
    {
        var set = MonthlyBulletin.Set(snapshot, fonts);
        return Convert.ToHexStringLower(SHA256.HashData(set.Bytes)) == record.Full.Digest
            ? MonthlyBulletin.PagesOf(snapshot, set.Text)
            : ImmutableDictionary<string, int>.Empty;
    }
}
