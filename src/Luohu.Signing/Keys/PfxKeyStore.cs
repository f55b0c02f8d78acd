using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing;

/// <summary>A key in a PFX file (PKCS #12), with its certificate and those of its issuers.</summary>
/// <param name="path">The file.</param>
/// <param name="password">Its password; null for none.</param>
public sealed class PfxKeyStore(string path, string? password) : ISigningKeyStore
{
    /// <inheritdoc/>
    public Task<ISigningKey> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<ISigningKey>(Open());

    /// <summary>Opens the key.</summary>
    /// <exception cref="SigningException">The file cannot be read, or does not hold one key that signs.</exception>
    public PfxKey Open()
    {
        var certificates = Read();
        try
        {
            var own = certificates.Where(certificate => certificate.HasPrivateKey).ToList();
            if (own.Count != 1)
                throw new SigningException($"The certificate file {path} holds {own.Count} private keys; one is needed.");
            return new PfxKey(new SigningCertificate(own[0], certificates.Where(IsIntermediate)));
        }
        catch (SigningException)
        {
            foreach (var certificate in certificates)
                certificate.Dispose();
            throw;
        }
    }

    /// <summary>A root is left out: who trusts it has it, and to others it says nothing.</summary>
    private static bool IsIntermediate(X509Certificate2 certificate) =>
        !certificate.HasPrivateKey && !certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private X509Certificate2Collection Read()
    {
        try
        {
            // Where the system allows it, the key is kept in memory alone.
            var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
            return X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password, flags);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SigningException($"The certificate file {path} cannot be opened: {fault.Message.Split('\n')[0].Trim()}", fault);
        }
    }
}
