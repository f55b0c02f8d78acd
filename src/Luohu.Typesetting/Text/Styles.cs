using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Text;

/// <summary>From the author's spans to runs.</summary>
internal static class Styles
{
    /// <summary>A style of body text: on the grid when no size is given.</summary>
    public static Style Body(Face face, double? size) =>
        size is { } points ? Style.Plain(face, points) : new Style(face, Grid.BodySize, Grid.CharacterPitch, Ink.Black);

    /// <summary>Runs of a block whose plain text has the given style. A link is a structure element of its own.</summary>
    public static IEnumerable<Run> Runs(IEnumerable<Span> spans, Style plain, StructureElement element) =>
        spans.Select(span => new Run(span.Text, Of(span, plain), span.LinkTo is null ? element : element.Child("Link"), span.LinkTo));

    private static Style Of(Span span, Style plain) => plain with
    {
        Face = span.Emphasis.HasFlag(Emphasis.Strong) ? Face.Hei : span.Emphasis.HasFlag(Emphasis.Kai) ? Face.Kai : plain.Face,
        Ink = span.Emphasis.HasFlag(Emphasis.Red) ? Ink.Scarlet : plain.Ink,
    };
}
