using Luohu.Bulletins.Text;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>Sets paragraphs: the lead in 黑体, a department's own words in 楷体.</summary>
internal static class PassageSetting
{
    /// <summary>Adds the words of a passage to a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="passage">The words.</param>
    /// <param name="leadsTo">The anchor that the lead leads to; null for none.</param>
    public static TextBuilder Passage(this TextBuilder text, Passage passage, string? leadsTo = null)
    {
        foreach (var phrase in passage.Phrases)
            text.Add(new Span(phrase.Text, LookOf(phrase.Tone), phrase.Tone == Tone.Lead ? leadsTo : null));
        return text;
    }

    /// <summary>Adds a paragraph for each passage.</summary>
    public static DocumentBuilder Passages(this DocumentBuilder document, IEnumerable<Passage> passages)
    {
        foreach (var passage in passages)
            document.Paragraph(text => text.Passage(passage));
        return document;
    }

    /// <summary>Adds a —— item for each text.</summary>
    public static DocumentBuilder DashItems(this DocumentBuilder document, IEnumerable<string> items)
    {
        foreach (var item in items)
            document.DashItem(item);
        return document;
    }

    private static Emphasis LookOf(Tone tone) => tone switch
    {
        Tone.Lead => Emphasis.Strong,
        Tone.Department => Emphasis.Kai,
        _ => Emphasis.None,
    };
}
