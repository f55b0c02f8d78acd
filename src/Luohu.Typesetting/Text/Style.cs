using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Text;

/// <summary>How a run of text is set.</summary>
/// <param name="Face">The face asked for; a character that it lacks comes from another.</param>
/// <param name="Size">The type size in points.</param>
/// <param name="Em">The width of one full-width character in points: the size, or the pitch of the grid.</param>
/// <param name="Ink">The colour.</param>
internal sealed record Style(Face Face, double Size, double Em, Ink Ink)
{
    public bool Equals(Style? other) => other is not null && Face == other.Face && Size == other.Size && Em == other.Em && Ink == other.Ink;

    public override int GetHashCode() => HashCode.Combine(Face, Size, Em, Ink);

    public static Style Plain(Face face, double size) => new(face, size, size, Ink.Black);
}
