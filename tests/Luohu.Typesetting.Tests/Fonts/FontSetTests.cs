using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Tests.Fonts;

public sealed class FontSetTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void MissingFile_IsNamedInOneLine()
    {
        var e = Assert.Throws<FontFileException>(() => FontSet.Load(_folder.FullName));

        Assert.Contains("NotoSerifSC_400Regular.ttf", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Theory]
    [InlineData("NotoSansSC_500Medium.ttf")]
    [InlineData("FandolFang-Regular.otf")]
    public void FileCutShort_IsNamed(string name)
    {
        LinkFonts();
        var whole = File.ReadAllBytes(Path.Combine(FontsFixture.Folder, name));
        Replace(name, whole[..(whole.Length / 2)]);

        var e = Assert.Throws<FontFileException>(() => FontSet.Load(_folder.FullName));

        Assert.Contains(name, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no font, whatever its name may say")]
    public void FileThatIsNoFont_IsNamed(string content)
    {
        LinkFonts();
        Replace("FandolKai-Regular.otf", System.Text.Encoding.ASCII.GetBytes(content));

        var e = Assert.Throws<FontFileException>(() => FontSet.Load(_folder.FullName));

        Assert.Contains("FandolKai-Regular.otf", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFilesThere_GivesNoWarning()
    {
        using var fonts = FontSet.Load(FontsFixture.Folder);

        Assert.Empty(fonts.Warnings);
    }

    [Fact]
    public void FandolMissing_TakesTheSystemsFaceAndSaysSo()
    {
        LinkFonts();
        File.Delete(Path.Combine(_folder.FullName, "FandolFang-Regular.otf"));
        var elsewhere = Path.Combine(FontsFixture.Folder, "FandolFang-Regular.otf");

        using var fonts = FontSet.Load(_folder.FullName, _ => elsewhere);

        Assert.Contains(elsewhere, Assert.Single(fonts.Warnings), StringComparison.Ordinal);
        Assert.Equal("FandolFang-Regular", fonts[FontRole.FangSong].Name);
    }

    [Fact]
    public void FandolMissingEverywhere_FallsBackToSongAndSaysSo()
    {
        LinkFonts();
        File.Delete(Path.Combine(_folder.FullName, "FandolFang-Regular.otf"));
        File.Delete(Path.Combine(_folder.FullName, "FandolKai-Regular.otf"));

        using var fonts = FontSet.Load(_folder.FullName, _ => null);

        Assert.Equal(2, fonts.Warnings.Count);
        Assert.Same(fonts[FontRole.Song], fonts[FontRole.FangSong]);
        Assert.NotEmpty(OfficialPdf.Set(Sample.Whole(), fonts));
    }

    private void LinkFonts()
    {
        foreach (var path in Directory.EnumerateFiles(FontsFixture.Folder, "*.?tf"))
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, Path.GetFileName(path)), path);
    }

    private void Replace(string name, byte[] content)
    {
        File.Delete(Path.Combine(_folder.FullName, name));
        File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);
    }
}
