using Luohu.Typesetting.Fonts;

namespace Luohu.Bulletins.Tests;

/// <summary>The faces that the build restores.</summary>
internal static class Faces
{
    public static Typefaces All { get; } = Typefaces.Load(Path.Combine(Golden.Root(), ".fonts"));
}
