namespace Luohu.Signing;

/// <summary>A private key that signs digests, and the certificate that says whose it is.</summary>
public interface ISigningKey : IDisposable
{
    /// <summary>The certificate of the key.</summary>
    SigningCertificate Certificate { get; }

    /// <summary>Signs a digest.</summary>
    /// <param name="digest">A SHA-256 digest, 32 bytes.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>For RSA the signature of RSASSA-PKCS1-v1_5; for ECDSA r and s, 32 bytes each (IEEE P1363).</returns>
    /// <exception cref="SigningException">The key cannot be used.</exception>
    Task<byte[]> SignDigestAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellationToken);
}
