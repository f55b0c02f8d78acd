using System.Buffers.Text;
using Azure.Core;

namespace Luohu.Signing.Keys;

/// <summary>A private key that stays in Key Vault.</summary>
/// <param name="client">Calls the vault.</param>
/// <param name="path">The key's version in the vault: <c>keys/{name}/{version}</c>.</param>
/// <param name="certificate">The key's certificate; disposed of with this object.</param>
internal sealed class KeyVaultKey(KeyVaultClient client, string path, SigningCertificate certificate) : ISigningKey
{
    public SigningCertificate Certificate { get; } = certificate;

    public Task<byte[]> SignDigestAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string>
        {
            ["alg"] = Certificate.IsElliptic ? "ES256" : "RS256",
            ["value"] = Base64Url.EncodeToString(digest.Span),
        };
        return client.SendAsync(
            RequestMethod.Post,
            $"{path}/sign",
            body,
            answer => Base64Url.DecodeFromChars(answer.GetProperty("value").GetString()),
            cancellationToken
        );
    }

    public void Dispose() => Certificate.Dispose();
}
