using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>The bookmarks (12.3.3): every heading under the last one of a higher level.</summary>
internal static class Outline
{
    private sealed class Entry(PdfReference reference, int level, string text, PdfValue target)
    {
        public PdfReference Reference => reference;

        public int Level => level;

        public string Text => text;

        public PdfValue Target => target;

        public List<Entry> Children { get; } = [];

        /// <summary>How many entries are seen below this one: all, since all are open.</summary>
        public int Count
        {
            get
            {
                var count = Children.Count;
                foreach (var child in Children)
                    count += child.Count;
                return count;
            }
        }
    }

    /// <summary>Adds the outline; null where there are no headings.</summary>
    public static PdfReference? Write(PdfFile file, IReadOnlyList<Page> pages, IReadOnlyList<PdfReference> references)
    {
        var root = new Entry(file.Reserve(), 0, "", new PdfNumber(0));
        var path = new Stack<Entry>([root]);
        foreach (var page in pages)
        {
            foreach (var bookmark in page.Items.OfType<BookmarkItem>())
            {
                var entry = new Entry(
                    file.Reserve(),
                    bookmark.Level,
                    bookmark.Text,
                    Destination.Create(references[page.Number - 1], bookmark.Y)
                );
                while (path.Peek().Level >= bookmark.Level)
                    path.Pop();
                path.Peek().Children.Add(entry);
                path.Push(entry);
            }
        }

        file.Set(root.Reference, Described(file, root, new PdfDictionary("Outlines")));
        return root.Children.Count > 0 ? root.Reference : null;
    }

    private static PdfDictionary Described(PdfFile file, Entry entry, PdfDictionary dictionary)
    {
        var children = entry.Children;
        for (var i = 0; i < children.Count; i++)
        {
            var child = new PdfDictionary
            {
                { "Title", DocumentText.Create(children[i].Text) },
                { "Parent", entry.Reference },
                { "Dest", children[i].Target },
            };
            if (i > 0)
                child.Add("Prev", children[i - 1].Reference);
            if (i + 1 < children.Count)
                child.Add("Next", children[i + 1].Reference);
            file.Set(children[i].Reference, Described(file, children[i], child));
        }

        if (children.Count > 0)
        {
            dictionary.Add("First", children[0].Reference);
            dictionary.Add("Last", children[^1].Reference);
            dictionary.Add("Count", entry.Count);
        }

        return dictionary;
    }
}
