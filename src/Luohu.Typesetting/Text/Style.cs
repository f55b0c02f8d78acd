using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Text;

/// <summary>How a run of text is set.</summary>
/// <param name="Role">The font asked for; a character that it lacks comes from another.</param>
/// <param name="Size">The type size in points.</param>
/// <param name="Em">The width of one full-width character in points: the size, or the pitch of the grid.</param>
/// <param name="Color">The color.</param>
internal sealed record Style(FontRole Role, double Size, double Em, Color Color)
{
    public bool Equals(Style? other) =>
        other is not null && Role == other.Role && Size == other.Size && Em == other.Em && Color == other.Color;

    public override int GetHashCode() => HashCode.Combine(Role, Size, Em, Color);

    public static Style Plain(FontRole role, double size) => new(role, size, size, Color.Black);
}
