using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Luohu.Signing.Keys;

namespace Luohu.Signing;

/// <summary>
/// A certificate in Azure Key Vault. The key never leaves the vault: a digest goes there and a signature comes back. The
/// identity needs the roles Key Vault Certificate User (or Reader) and Key Vault Crypto User.
/// </summary>
public sealed class KeyVaultKeyStore : ISigningKeyStore
{
    private readonly Uri _vault;
    private readonly string _certificateName;
    private readonly IReadOnlyList<X509Certificate2> _issuers;
    private readonly KeyVaultClient _client;

    /// <summary>The newest version of a certificate in a vault.</summary>
    /// <param name="vault">The vault, such as <c>https://luohu.vault.azure.cn</c>.</param>
    /// <param name="certificateName">The certificate's name in the vault.</param>
    /// <param name="credential">Who asks.</param>
    /// <param name="issuers">The intermediate authorities, which the vault does not tell; null for none.</param>
    /// <param name="options">How the vault is called; null for the usual.</param>
    public KeyVaultKeyStore(
        Uri vault,
        string certificateName,
        TokenCredential credential,
        IReadOnlyList<X509Certificate2>? issuers = null,
        KeyVaultOptions? options = null
    )
    {
        (_vault, _certificateName, _issuers) = (vault, certificateName, issuers ?? []);
        _client = new KeyVaultClient(vault, credential, options ?? new KeyVaultOptions());
    }

    /// <inheritdoc/>
    public async Task<ISigningKey> OpenAsync(CancellationToken cancellationToken)
    {
        var (encoded, key) = await _client.SendAsync(
            RequestMethod.Get,
            $"certificates/{Uri.EscapeDataString(_certificateName)}",
            null,
            answer => (answer.GetProperty("cer").GetBytesFromBase64(), new Uri(answer.GetProperty("kid").GetString()!)),
            cancellationToken
        );

        // The token is for this vault and is shown to no other.
        if (
            !string.Equals(
                key.GetLeftPart(UriPartial.Authority),
                _vault.GetLeftPart(UriPartial.Authority),
                StringComparison.OrdinalIgnoreCase
            )
        )
            throw new SigningException($"Key Vault {_vault.Host} names a key in another place: {key.GetLeftPart(UriPartial.Authority)}.");
        return new KeyVaultKey(
            _client,
            key.AbsolutePath.Trim('/'),
            new SigningCertificate(Loaded(encoded), _issuers.Select(issuer => new X509Certificate2(issuer)))
        );
    }

    private X509Certificate2 Loaded(byte[] encoded)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(encoded);
        }
        catch (CryptographicException fault)
        {
            throw new SigningException($"Key Vault {_vault.Host} holds no certificate under {_certificateName} that can be read.", fault);
        }
    }
}
