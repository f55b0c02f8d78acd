using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Luohu.Domain.Tests;

/// <summary>
/// Cuts a report's text into clauses. A clause is what stands between two marks, one of , 。 ; 、 : ! ? “ ” ( ) 《 》
/// in half or full width, —— or a line's end, without the white space at its ends; nothing is no clause. Since a clause is
/// hashed, words are proved to stand in the report without the report.
/// </summary>
internal static partial class Clauses
{
    /// <summary>The clauses of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<string> Of(string text) =>
        Marks().Split(text).Select(clause => clause.Trim()).Where(clause => clause.Length > 0);

    /// <summary>The first 16 hex digits, in lower case, of the SHA-256 of the clause's UTF-8.</summary>
    public static string Digest(string clause) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clause)))[..16];

    [GeneratedRegex("[,，。;；、:：!！?？“”()（）《》\r\n]|——")]
    private static partial Regex Marks();
}
