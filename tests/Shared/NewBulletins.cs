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
            Pdf = pdf,
            Pages = 8,
            Corrections = 0,
            ProgramVersion = "1.2.3",
        };
}
