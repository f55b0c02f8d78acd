namespace Luohu.Typesetting.Model;

/// <summary>A part of the document that cannot be put on a page, such as a table row taller than the type area, or that stands where it cannot.</summary>
public sealed class LayoutException(string message) : Exception(message);
