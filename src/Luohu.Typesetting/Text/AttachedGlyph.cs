using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Text;

/// <summary>A glyph that stands on, under or around the first glyph of its cluster: a combining mark.</summary>
/// <param name="Font">The font that has it.</param>
/// <param name="Glyph">Its number in that font.</param>
/// <param name="Text">The character that it stands for.</param>
/// <param name="Right">How far its origin lies right of the first glyph's, in points.</param>
/// <param name="Up">How far its origin lies above the line's baseline, in points.</param>
internal sealed record AttachedGlyph(FontFile Font, int Glyph, string Text, double Right, double Up)
{
    /// <summary>What a reader is given for it. What has no text of its own still needs one (ISO 14289-1, 7.21.7): a word joiner says nothing.</summary>
    public string ShownText => Text.Length > 0 ? Text : "\u2060";
}
