using System.Globalization;
using Luohu.Domain.Snapshots;

namespace LuohuFunctions.Bulletins;

/// <summary>Where a bulletin is read, for the code on its first page.</summary>
internal static class BulletinLink
{
    /// <summary>The address of a snapshot's bulletin, this version of it for ever; null where the app has no public address.</summary>
    public static Uri? Create(Snapshot snapshot, Uri? publicBaseUrl) =>
        publicBaseUrl is null
            ? null
            : new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{publicBaseUrl.AbsoluteUri.TrimEnd('/')}/api/v1/bulletins/{snapshot.Period}?version={snapshot.Version}"
                )
            );
}
