using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Http;

/// <summary>The name that a client gives a submission, so that sending it twice files it once.</summary>
internal static class IdempotencyKey
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "Idempotency-Key";

    private const int MaxLength = 128;

    /// <summary>The key: 1 to 128 visible ASCII characters, quotes of a structured header taken off.</summary>
    public static bool TryRead(HttpRequest request, [NotNullWhen(true)] out string? key)
    {
        var text = request.Headers[Header].ToString().Trim().Trim('"');
        key = text.Length is > 0 and <= MaxLength && text.All(c => c is > ' ' and <= '~') ? text : null;
        return key is not null;
    }

    /// <summary>What tells two requests of one key apart.</summary>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
