using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Luohu.Bulletins.Text;

/// <summary>The marks that close sentences and join names.</summary>
internal static partial class SentencePunctuation
{
    /// <summary>Someone else's words, made to end with a full stop and to stand on one line, and not altered otherwise.</summary>
    public static string Closed(string words)
    {
        var line = Breaks().Replace(words.Trim(), " ");
        return line is [.., '。' or '！' or '？' or '…'] or [.., '。' or '！' or '？' or '…', '”' or '）']
            ? line
            : line.TrimEnd('；', '，', '、', '：', ';', ',', '.', ':', ' ') + "。";
    }

    /// <summary>The items of a list: each closed with ；, the last with 。.</summary>
    public static ImmutableArray<string> List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return [.. all.Select((item, n) => item + (n < all.Count - 1 ? "；" : "。"))];
    }

    /// <summary>Names joined by 、; what is more than <paramref name="most"/> is only counted: 甲、乙等5项.</summary>
    public static string Names(IReadOnlyCollection<string> names, int most = int.MaxValue) =>
        string.Join("、", names.Take(most)) + (names.Count > most ? $"等{names.Count}项" : "");

    [GeneratedRegex(@"\s*[\r\n\t]+\s*")]
    private static partial Regex Breaks();
}
