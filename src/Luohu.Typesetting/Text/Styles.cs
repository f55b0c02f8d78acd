using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Text;

/// <summary>From the author's spans to runs.</summary>
internal static class Styles
{
    /// <summary>A style of body text: on the grid when no size is given.</summary>
    public static Style Body(FontRole role, double? size) =>
        size is { } points ? Style.Plain(role, points) : new Style(role, PageGeometry.BodySize, PageGeometry.CharacterPitch, Color.Black);

    /// <summary>Runs of a block whose plain text has the given style. A link is a structure element of its own.</summary>
    public static IEnumerable<Run> Runs(IEnumerable<Span> spans, Style plain, StructureElement element) =>
        spans.Select(span => new Run(span.Text, Apply(span, plain), span.LinkTo is null ? element : element.Child("Link"), span.LinkTo));

    private static Style Apply(Span span, Style plain) =>
        plain with
        {
            Role =
                span.Emphasis.HasFlag(Emphasis.Strong) ? FontRole.Hei
                : span.Emphasis.HasFlag(Emphasis.Kai) ? FontRole.Kai
                : plain.Role,
            Color = span.Emphasis.HasFlag(Emphasis.Red) ? Color.Scarlet : plain.Color,
        };
}
