using Luohu.Typesetting.Fonts;

namespace Luohu.Bulletins.Tests;

/// <summary>The fonts that the build restores.</summary>
internal static class Fonts
{
    public static FontSet All { get; } = FontSet.Load(Path.Combine(Golden.Root(), ".fonts"));
}
