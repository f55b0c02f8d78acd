using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Text;

/// <summary>Text of one style that belongs to one structure element, and where it leads when it is a link.</summary>
internal sealed record Run(string Text, Style Style, StructureElement Element, string? LinkTo = null);
