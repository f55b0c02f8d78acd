using Luohu.Domain;
using Luohu.Storage.Bulletins;

namespace Luohu.Tests;

/// <summary>Bulletins of Luohu with contents of the tests' own.</summary>
internal static class NewBulletins
{
    public static NewBulletin Of(Period period, int version, string digest, byte[] snapshot, byte[] pdf) =>
        new()
        {
            Region = "440303",
            Period = period,
            Version = version,
            Digest = digest,
            Snapshot = snapshot,
            Full = new(Edition.Full, pdf, 8),
            Brief = new(Edition.Brief, [.. "brief of "u8, .. pdf], 3),
            Corrections = 0,
            ProgramVersion = "1.2.3",
        };
}
