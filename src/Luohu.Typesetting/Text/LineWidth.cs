namespace Luohu.Typesetting.Text;

/// <summary>How lines are to be filled.</summary>
/// <param name="Width">The width of the column in points.</param>
/// <param name="FirstIndent">How far the first line begins to the right.</param>
/// <param name="Indent">How far the other lines begin to the right.</param>
/// <param name="Justified">Set out to the full width, save the last line.</param>
internal sealed record LineWidth(double Width, double FirstIndent = 0, double Indent = 0, bool Justified = true);
