using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Tests;

/// <summary>The fonts that the build restored, opened once for all tests.</summary>
public sealed class FontsFixture : IDisposable
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), ".fonts");

    public FontSet Fonts { get; } = FontSet.Load(Folder);

    public void Dispose() => Fonts.Dispose();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LuohuFunctions.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}

[CollectionDefinition(Name)]
public sealed class WithFonts : ICollectionFixture<FontsFixture>
{
    public const string Name = "fonts";
}
