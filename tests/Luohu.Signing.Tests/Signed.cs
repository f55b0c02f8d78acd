using Luohu.Signing.Pdf;

namespace Luohu.Signing.Tests;

/// <summary>Signed documents in one line.</summary>
internal static class Signed
{
    private static readonly Lazy<Task<byte[]>> LazyShort = new(async () =>
    {
        using var key = Certificates.KeyOf(Certificates.Signer("RSA-2048"));
        return await ByAsync(key, Documents.Short);
    });

    /// <summary>The short document, signed with RSA-2048.</summary>
    public static Task<byte[]> ShortAsync() => LazyShort.Value;

    /// <summary>Signs whatever the time is, and whether or not the document is signed already.</summary>
    public static async Task<byte[]> ByAsync(
        ISigningKey key,
        byte[] pdf,
        SignatureRequest? request = null,
        ITimestampService? timestamps = null
    )
    {
        using var document = FinishedPdf.Open(pdf);
        return await new PdfSigner(new KeyStore(key), timestamps).SignAsync(
            document,
            request ?? Documents.Request,
            key,
            CancellationToken.None
        );
    }

    /// <summary>Hands out a key that the caller keeps.</summary>
    public sealed class KeyStore(ISigningKey key) : ISigningKeyStore
    {
        /// <summary>How often it was.</summary>
        public int Opened { get; private set; }

        public Task<ISigningKey> OpenAsync(CancellationToken cancellationToken)
        {
            Opened++;
            return Task.FromResult(key);
        }
    }
}
