using System.Text.RegularExpressions;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>
/// Where the browser is led once somebody has signed in: a path of our own page and nothing else, whatever a browser makes of odd writing.
/// </summary>
internal static partial class ReturnPath
{
    /// <summary>The page's beginning.</summary>
    public const string Default = "/app/";

    private const int MostLength = 200;

    /// <summary>Whether a path is one of the page.</summary>
    public static bool IsGood(string path) => path.Length <= MostLength && OfThePage().IsMatch(path);

    // Neither of backslash, colon, percent sign, control character, two slashes or two dots together can lead anywhere, not being let in.
    [GeneratedRegex(@"\A(?!.*(//|\.\.))/app/[A-Za-z0-9/_.~?=&-]*\z")]
    private static partial Regex OfThePage();
}
