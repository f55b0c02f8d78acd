using System.Globalization;
using System.Text;
using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Text;

/// <summary>Where a combining mark stands that its font does not place: over, under or around the middle of what it belongs to.</summary>
internal static class MarkPlacement
{
    /// <summary>In ems: the air between a character and the mark on it.</summary>
    private const double Air = 0.04;

    /// <summary>How far the mark's origin lies right of and above that of the character, in ems.</summary>
    /// <param name="character">The ink of the character, with the marks that it has already.</param>
    /// <param name="mark">The mark's ink.</param>
    /// <param name="text">The mark.</param>
    public static (double Right, double Up) Place(InkBox character, InkBox mark, string text)
    {
        var right = character.Middle.X - mark.Middle.X;
        if (text.Length > 0 && Rune.GetUnicodeCategory(Rune.GetRuneAt(text, 0)) == UnicodeCategory.EnclosingMark)
            return (right, character.Middle.Y - mark.Middle.Y);
        var isAbove = mark.Middle.Y > character.Middle.Y;
        return (right, isAbove ? Math.Max(0, character.Top + Air - mark.Bottom) : Math.Min(0, character.Bottom - Air - mark.Top));
    }
}
