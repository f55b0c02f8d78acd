using System.Text;
using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Text;

/// <summary>One glyph with the marks on it, and the text that they stand for. Lengths are in points.</summary>
/// <param name="Font">The font that has the glyph.</param>
/// <param name="Glyph">The glyph's number in that font.</param>
/// <param name="Text">The source text, mostly one character; a ligature stands for several.</param>
/// <param name="Class">What it is to the line.</param>
/// <param name="Body">The width that is always taken: a mark's body is its half with the ink.</param>
/// <param name="Lead">The blank before the body, which can be trimmed.</param>
/// <param name="Trail">The blank after the body, which can be trimmed.</param>
/// <param name="Origin">Where the glyph's origin lies, counted from the start of the body.</param>
/// <param name="TrimShift">How far the ink moves when the blank is wholly trimmed: a 「？」 that stands in the middle of its cell.</param>
/// <param name="Run">The run it comes from.</param>
internal sealed record Cluster(
    FontFile Font,
    int Glyph,
    string Text,
    CharacterClass Class,
    double Body,
    double Lead,
    double Trail,
    double Origin,
    double TrimShift,
    Run Run
)
{
    /// <summary>The combining marks on the glyph; empty for nearly every one.</summary>
    public IReadOnlyList<AttachedGlyph> Attached { get; init; } = [];

    /// <summary>What the first glyph stands for by itself.</summary>
    public string BaseText => Attached.Count == 0 ? Text : Text[..^Attached.Sum(glyph => glyph.Text.Length)];

    /// <summary>How far the glyph moves the pen by itself.</summary>
    public double Advance { get; } = Font.Advance(Glyph) * Run.Style.Size / 1000;

    public char First => Text.Length > 0 ? Text[0] : '\0';

    public char Last => Text.Length > 0 ? Text[^1] : '\0';

    /// <summary>A dot between two figures keeps no air: 8·14.</summary>
    public Cluster AsWestern() => this with { Class = CharacterClass.Western, Lead = 0, Trail = 0 };

    public static Cluster Create(FontFile font, int glyph, string text, int advance, Run run)
    {
        if (text.Length > 0 && CombiningMarks.IsMark(Rune.GetRuneAt(text, 0)))
            return Alone(font, glyph, text, run);
        var kind = text.Length == 0 ? CharacterClass.Western : CharacterClasses.Classify(text[0]);
        var (em, drawn) = (run.Style.Em, advance * run.Style.Size / 1000);
        if (kind is CharacterClass.Western or CharacterClass.Space)
            return new(font, glyph, text, kind, drawn, 0, 0, 0, 0, run);

        var cell = em * CombiningMarks.CountBases(text);
        var (lead, trail) = kind switch
        {
            CharacterClass.Opening => (em / 2, 0.0),
            CharacterClass.ClosingBracket or CharacterClass.Stop => (0.0, em / 2),
            CharacterClass.Dot => (em / 4, em / 4),
            _ => (0.0, 0.0),
        };
        // A glyph narrower than its cell stands in the middle of it.
        var origin = (cell - drawn) / 2 - lead;
        return new(
            font,
            glyph,
            text,
            kind,
            cell - lead - trail,
            lead,
            trail,
            origin,
            kind.IsMark() ? Shift(font, glyph, kind) * em : 0,
            run
        );
    }

    /// <summary>A mark that has no character before it stands in the middle of half an em.</summary>
    private static Cluster Alone(FontFile font, int glyph, string text, Run run)
    {
        var (em, (left, width)) = (run.Style.Em, font.InkExtents(glyph));
        return new(font, glyph, text, CharacterClass.Western, em / 2, 0, 0, em * (0.25 - left - width / 2), 0, run);
    }

    /// <summary>In ems: nothing where the ink already stands in the half that is kept, else what brings it to that half's middle.</summary>
    private static double Shift(FontFile font, int glyph, CharacterClass kind)
    {
        const double Half = 0.5,
            Tolerance = 0.03;
        var (left, width) = font.InkExtents(glyph);
        var fits = kind == CharacterClass.Opening ? left >= Half - Tolerance : left + width <= Half + Tolerance;
        return fits ? 0 : (kind == CharacterClass.Opening ? 0.75 : 0.25) - (left + width / 2);
    }
}
