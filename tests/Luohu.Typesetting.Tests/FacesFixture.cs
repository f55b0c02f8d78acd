using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Tests;

/// <summary>The faces that the build restored, opened once for all tests.</summary>
public sealed class FacesFixture : IDisposable
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), ".fonts");

    public Typefaces Faces { get; } = Typefaces.Load(Folder);

    public void Dispose() => Faces.Dispose();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LuohuFunctions.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

[CollectionDefinition(Name)]
public sealed class WithFaces : ICollectionFixture<FacesFixture>
{
    public const string Name = "faces";
}
