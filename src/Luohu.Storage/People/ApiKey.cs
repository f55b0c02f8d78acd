using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Luohu.Storage.People;

/// <summary>
/// A key as its holder keeps it: <c>luohu_{id}_{secret}</c>, the secret 256 random bits. It is shown once, when it is
/// issued; the store keeps only the secret's SHA-256.
/// </summary>
internal sealed record ApiKey(string Id, string Secret)
{
    private const string Prefix = "luohu";
    private const int IdLength = 12;
    private const int SecretLength = 43;

    /// <summary>A new random key.</summary>
    public static ApiKey Create() =>
        new(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)),
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))
        );

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKey? key)
    {
        var parts = (text ?? "").Split('_', 3);
        key =
            parts is [Prefix, { Length: IdLength } id, { Length: SecretLength } secret] && id.All(char.IsAsciiHexDigitLower)
                ? new ApiKey(id, secret)
                : null;
        return key is not null;
    }

    /// <summary>The secret's SHA-256, 64 lower-case hex digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>The key's text. The only place where a secret becomes one.</summary>
    public override string ToString() => $"{Prefix}_{Id}_{Secret}";
}
