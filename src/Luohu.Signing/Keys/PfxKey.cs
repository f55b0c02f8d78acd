using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing;

/// <summary>A private key in this process.</summary>
/// <param name="certificate">Its certificate, which carries the key; disposed of with this object.</param>
public sealed class PfxKey(SigningCertificate certificate) : ISigningKey
{
    /// <inheritdoc/>
    public SigningCertificate Certificate { get; } = certificate;

    /// <inheritdoc/>
    public Task<byte[]> SignDigestAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Sign(digest.Span));
        }
        catch (CryptographicException fault)
        {
            throw new SigningException($"The key of {Certificate.Certificate.Subject} does not sign: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    private byte[] Sign(ReadOnlySpan<byte> digest)
    {
        if (Certificate.IsElliptic)
        {
            using var ecdsa = Certificate.Certificate.GetECDsaPrivateKey()!;
            return ecdsa.SignHash(digest);
        }

        using var rsa = Certificate.Certificate.GetRSAPrivateKey()!;
        return rsa.SignHash(digest.ToArray(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
