using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Tests.Text;

/// <summary>Text broken into lines without a page around it: lines of 28 characters, an em of 10 points.</summary>
internal static class Setting
{
    public const double Em = 10;

    public static List<Cluster> Shape(FontSet fonts, string text, FontRole role = FontRole.FangSong) =>
        Shaper.Shape([new Run(text, Style.Plain(role, Em), StructureElement.Artifact)], fonts);

    public static IReadOnlyList<Line> Break(FontSet fonts, string text, double characters = 28, double indent = 0, bool justified = true) =>
        LineBreaker.Break(Shape(fonts, text), new LineWidth(characters * Em, indent * Em, 0, justified));

    /// <summary>Where a line's last ink cell ends, in ems from the left edge.</summary>
    public static double End(this Line line) => (line.Start + line.Width) / Em;
}
