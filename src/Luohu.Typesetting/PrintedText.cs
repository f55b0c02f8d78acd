using System.Text;
using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting;

/// <summary>What is printed on the pages of a document, in reading order, to find the page of some words. White space does not count.</summary>
public sealed class PrintedText
{
    private readonly string text;
    private readonly List<int> pageEnds = [];

    internal PrintedText(IReadOnlyList<Page> pages)
    {
        var all = new StringBuilder();
        foreach (var page in pages)
        {
            foreach (var item in page.Items.OfType<TextItem>())
            {
                foreach (var glyph in item.Glyphs.Where(glyph => item.ElementOf(glyph).Role != StructureElement.Artifact.Role))
                    all.Append(WithoutSpace(glyph.Cluster.Text));
            }

            pageEnds.Add(all.Length);
        }

        text = all.ToString();
    }

    /// <summary>The page, from 1, on which <paramref name="words"/> begin where they are printed first; null where they are not.</summary>
    public int? PageOf(string words) => PageAt(Find(WithoutSpace(words), 0));

    /// <summary>The same of words that begin a clause: the end of a longer name is none.</summary>
    public int? PageOfClause(string words)
    {
        var wanted = WithoutSpace(words);
        var at = Find(wanted, 0);
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            at = Find(wanted, at + 1);
        return PageAt(at);
    }

    private int? PageAt(int place) => place < 0 ? null : pageEnds.FindIndex(end => place < end) + 1;

    private int Find(string wanted, int from) => wanted.Length == 0 ? -1 : text.IndexOf(wanted, from, StringComparison.Ordinal);

    private static string WithoutSpace(string words) => string.Concat(words.Where(character => !char.IsWhiteSpace(character)));
}
