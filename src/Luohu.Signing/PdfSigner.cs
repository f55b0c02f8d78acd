using System.Security.Cryptography;
using Luohu.Signing.Cms;
using Luohu.Signing.Pdf;

namespace Luohu.Signing;

/// <summary>
/// Signs finished PDFs: PAdES baseline B-B (ETSI EN 319 142-1), or B-T where a time-stamp service is given. The document's own
/// bytes stay as they are; the signature is an incremental update behind them (ISO 32000-1, 7.5.6).
/// </summary>
/// <param name="keys">Where the key is.</param>
/// <param name="timestamps">Stamps each signature; null for none.</param>
public sealed class PdfSigner(ISigningKeyStore keys, ITimestampService? timestamps = null)
{
    // Enough for a token with two certificates. A larger one makes a second attempt with as much room as it needs.
    private const int RoomForTimestamp = 8 * 1024;

    // The longest string that PDF/A allows (ISO 19005-3, 6.1.13).
    private const int LongestContainer = 32_767;

    /// <summary>Signs a document.</summary>
    /// <param name="pdf">A PDF with a cross-reference stream, without form and encryption, as Luohu.Typesetting writes it.</param>
    /// <param name="request">What the signature says.</param>
    /// <param name="cancellationToken">Stops the calls to the key's vault and the time-stamp service.</param>
    /// <returns>The signed document, which begins with the bytes of <paramref name="pdf"/>.</returns>
    /// <exception cref="SigningException">
    /// The document cannot be signed or is signed already, the certificate is not valid at that time, or the key or the time-stamp
    /// service cannot be used.
    /// </exception>
    public async Task<byte[]> SignAsync(ReadOnlyMemory<byte> pdf, SignatureRequest request, CancellationToken cancellationToken) =>
        (await SignAllAsync([(pdf, request)], cancellationToken))[0];

    /// <summary>Signs documents that belong together, with a key that is opened once.</summary>
    /// <param name="documents">As for <see cref="SignAsync(ReadOnlyMemory{byte}, SignatureRequest, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Stops the calls to the key's vault and the time-stamp service.</param>
    /// <returns>The signed documents, in their order.</returns>
    /// <exception cref="SigningException">One of them cannot be signed.</exception>
    public async Task<IReadOnlyList<byte[]>> SignAllAsync(
        IReadOnlyList<(ReadOnlyMemory<byte> Pdf, SignatureRequest Request)> documents,
        CancellationToken cancellationToken
    )
    {
        using var key = await keys.OpenAsync(cancellationToken);
        var signed = new List<byte[]>();
        foreach (var (pdf, request) in documents)
            signed.Add(await SignAsync(pdf, request, key, cancellationToken));
        return signed;
    }

    private async Task<byte[]> SignAsync(
        ReadOnlyMemory<byte> pdf,
        SignatureRequest request,
        ISigningKey key,
        CancellationToken cancellationToken
    )
    {
        var certificate = key.Certificate.Certificate;
        if (request.SignedAt < new DateTimeOffset(certificate.NotBefore) || request.SignedAt > new DateTimeOffset(certificate.NotAfter))
            throw new SigningException(
                $"The certificate {certificate.Subject} is valid from {certificate.NotBefore:yyyy-MM-dd} to {certificate.NotAfter:yyyy-MM-dd}, not on {request.SignedAt:yyyy-MM-dd}."
            );

        using var document = FinishedPdf.Open(pdf);
        if (document.Form is not null)
            throw new SigningException("The PDF has a form or a signature already; a document is signed once.");
        return await SignAsync(document, request, key, cancellationToken);
    }

    /// <summary>Signs whatever the time and whether or not there is a signature already.</summary>
    internal async Task<byte[]> SignAsync(
        FinishedPdf document,
        SignatureRequest request,
        ISigningKey key,
        CancellationToken cancellationToken
    )
    {
        var unsigned = SignatureContainer.Encode(
            key.Certificate,
            SignedAttributes.Create(key.Certificate.Certificate.RawData, new byte[32]),
            Longest(key.Certificate),
            null
        );
        var room = unsigned.Length + (timestamps is null ? 0 : RoomForTimestamp);
        while (true)
        {
            var revision = SignatureRevision.Create(document, request, key.Certificate.Certificate, room);
            var container = await ContainerAsync(key, revision.Digest(), cancellationToken);
            if (container.Length <= room)
                return revision.Complete(container);
            if (container.Length > LongestContainer)
                throw new SigningException(
                    $"The signature with its certificates and time-stamp has {container.Length} bytes, more than the {LongestContainer} that PDF/A allows."
                );
            room = Math.Min(container.Length + 64, LongestContainer);
        }
    }

    private async Task<byte[]> ContainerAsync(ISigningKey key, byte[] digest, CancellationToken cancellationToken)
    {
        var attributes = SignedAttributes.Create(key.Certificate.Certificate.RawData, digest);
        var toSign = SHA256.HashData(attributes.GetDerEncoded());
        var signature = await key.SignDigestAsync(toSign, cancellationToken);
        if (signature.Length != key.Certificate.SignatureLength || !key.Certificate.Verifies(toSign, signature))
            throw new SigningException(
                $"What the key signed does not fit the certificate {key.Certificate.Certificate.Subject}: they do not belong together."
            );
        var timestamp = timestamps is null
            ? null
            : await timestamps.StampAsync(SHA256.HashData(SignatureContainer.ValueOf(key.Certificate, signature)), cancellationToken);
        return SignatureContainer.Encode(key.Certificate, attributes, signature, timestamp);
    }

    /// <summary>As long as a signature of the key can become. For ECDSA, whose r and s are numbers, that takes high first bits.</summary>
    private static byte[] Longest(SigningCertificate certificate)
    {
        var signature = new byte[certificate.SignatureLength];
        Array.Fill(signature, (byte)0xFF);
        return signature;
    }
}
