using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>The challenge of PKCE (RFC 7636): only who has the verifier can exchange the code that it is sent for.</summary>
internal static class CodeChallenge
{
    /// <summary>The challenge S256 of a verifier.</summary>
    public static string Of(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
