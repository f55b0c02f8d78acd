using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Luohu.Storage.Sessions;

/// <summary>256 random bits that open something: the one who holds them has the text, the table their SHA-256 alone.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>43 characters of base64url.</summary>
    public const int Length = 43;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The row key of a secret; null for text that is none.</summary>
    public static string? KeyOf(string? text) =>
        text is { Length: Length } && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)))
            : null;
}
