using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Tests.Fonts;

public sealed class TypefacesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void MissingFile_IsNamedInOneLine()
    {
        var e = Assert.Throws<TypefaceException>(() => Typefaces.Load(_folder.FullName));

        Assert.Contains("NotoSerifSC_400Regular.ttf", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Theory]
    [InlineData("NotoSansSC_500Medium.ttf")]
    [InlineData("FandolFang-Regular.otf")]
    public void FileCutShort_IsNamed(string name)
    {
        LinkFonts();
        var whole = File.ReadAllBytes(Path.Combine(FacesFixture.Folder, name));
        Replace(name, whole[..(whole.Length / 2)]);

        var e = Assert.Throws<TypefaceException>(() => Typefaces.Load(_folder.FullName));

        Assert.Contains(name, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no font, whatever its name may say")]
    public void FileThatIsNoFont_IsNamed(string content)
    {
        LinkFonts();
        Replace("FandolKai-Regular.otf", System.Text.Encoding.ASCII.GetBytes(content));

        var e = Assert.Throws<TypefaceException>(() => Typefaces.Load(_folder.FullName));

        Assert.Contains("FandolKai-Regular.otf", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFilesThere_GivesNoWarning()
    {
        using var faces = Typefaces.Load(FacesFixture.Folder);

        Assert.Empty(faces.Warnings);
    }

    [Fact]
    public void FandolMissing_TakesTheSystemsFaceAndSaysSo()
    {
        LinkFonts();
        File.Delete(Path.Combine(_folder.FullName, "FandolFang-Regular.otf"));
        var elsewhere = Path.Combine(FacesFixture.Folder, "FandolFang-Regular.otf");

        using var faces = Typefaces.Load(_folder.FullName, _ => elsewhere);

        Assert.Contains(elsewhere, Assert.Single(faces.Warnings), StringComparison.Ordinal);
        Assert.Equal("FandolFang-Regular", faces[Face.FangSong].Name);
    }

    [Fact]
    public void FandolMissingEverywhere_FallsBackToSongAndSaysSo()
    {
        LinkFonts();
        File.Delete(Path.Combine(_folder.FullName, "FandolFang-Regular.otf"));
        File.Delete(Path.Combine(_folder.FullName, "FandolKai-Regular.otf"));

        using var faces = Typefaces.Load(_folder.FullName, _ => null);

        Assert.Equal(2, faces.Warnings.Count);
        Assert.Same(faces[Face.Song], faces[Face.FangSong]);
        Assert.NotEmpty(OfficialPdf.Set(Sample.Whole(), faces));
    }

    private void LinkFonts()
    {
        foreach (var path in Directory.EnumerateFiles(FacesFixture.Folder, "*.?tf"))
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, Path.GetFileName(path)), path);
    }

    private void Replace(string name, byte[] content)
    {
        File.Delete(Path.Combine(_folder.FullName, name));
        File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);
    }
}
