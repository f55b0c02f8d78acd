using System.Text;

namespace Luohu.Typesetting.Fonts;

/// <summary>
/// The fonts at hand, memory mapped. Load them once and keep them: they may be used by many documents at a time, and
/// hold no state but the open files.
/// </summary>
public sealed class FontSet : IDisposable
{
    private readonly FontFile?[] _fonts = new FontFile?[(int)FontRole.TitleSong + 1];
    private readonly List<string> _warnings = [];

    private FontSet() { }

    /// <summary>What is not as it should be: one line for each font that another one stands in for. Empty when all is well.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>
    /// Opens the fonts in a folder: FandolFang-Regular.otf, FandolKai-Regular.otf, NotoSerifSC_400Regular.ttf,
    /// NotoSerifSC_900Black.ttf, NotoSansSC_500Medium.ttf. Where a Fandol file is missing, a 仿宋 or 楷体 of the
    /// operating system serves, else 宋体 does; either is said in <see cref="Warnings"/>.
    /// </summary>
    /// <param name="folder">The folder with the font files.</param>
    /// <exception cref="FontFileException">A Noto file is missing, or any file is damaged.</exception>
    public static FontSet Load(string folder) => Load(folder, SystemFonts.Find);

    internal static FontSet Load(string folder, Func<FontRole, string?> findInSystem)
    {
        var fonts = new FontSet();
        try
        {
            fonts.Open(FontRole.Song, Path.Combine(folder, "NotoSerifSC_400Regular.ttf"));
            fonts.Open(FontRole.TitleSong, Path.Combine(folder, "NotoSerifSC_900Black.ttf"));
            fonts.Open(FontRole.Hei, Path.Combine(folder, "NotoSansSC_500Medium.ttf"));
            fonts.OpenOrReplace(FontRole.FangSong, "仿宋", Path.Combine(folder, "FandolFang-Regular.otf"), findInSystem);
            fonts.OpenOrReplace(FontRole.Kai, "楷体", Path.Combine(folder, "FandolKai-Regular.otf"), findInSystem);
            return fonts;
        }
        catch (FontFileException)
        {
            fonts.Dispose();
            throw;
        }
    }

    /// <summary>The first character of <paramref name="text"/> that no font can print; null when all can be printed.</summary>
    public Rune? FirstUnprintable(string text)
    {
        foreach (var character in Printable(text).EnumerateRunes())
        {
            if (FontFor(FontRole.FangSong, character.Value) is null)
                return character;
        }

        return null;
    }

    /// <summary>The text as these fonts print it: clean, a letter and its mark as one character where a font has that.</summary>
    internal string Printable(string text) =>
        CombiningMarks.Compose(PrintableText.Clean(text), character => FontFor(FontRole.FangSong, character) is not null);

    internal FontFile this[FontRole role] => _fonts[(int)role] ?? throw new ObjectDisposedException(nameof(FontSet));

    /// <summary>
    /// The font that prints a character asked for in a font: that font's own, else 仿宋, 楷体, and 宋体 last; null where none has it.
    /// Figures and Latin letters amid 仿宋 and 楷体 are those of 宋体: the brush fonts' own are uneven, some with serifs, some without.
    /// </summary>
    internal FontFile? FontFor(FontRole role, int character)
    {
        var brush = role is FontRole.FangSong or FontRole.Kai;
        return Printing(brush && character < 0x80 ? FontRole.Song : role)
            ?? Printing(FontRole.FangSong)
            ?? Printing(FontRole.Kai)
            ?? Printing(FontRole.Song);

        FontFile? Printing(FontRole candidate) => this[candidate].Glyph(character) is null ? null : this[candidate];
    }

    /// <summary>
    /// The font that prints a character with the marks on it: the first that has them all, else that of the character alone, and each mark
    /// comes from where it is; null where a character has none.
    /// </summary>
    internal FontFile? FontFor(FontRole role, ReadOnlySpan<char> characters)
    {
        FontFile? font = null;
        foreach (var character in characters.EnumerateRunes())
        {
            if (FontFor(role, character.Value) is not { } own)
                return null;
            font ??= own;
        }

        if (font is null || HasAll(font, characters))
            return font;
        foreach (var other in (FontRole[])[role, FontRole.FangSong, FontRole.Kai, FontRole.Song])
        {
            if (HasAll(this[other], characters))
                return this[other];
        }

        return font;
    }

    private static bool HasAll(FontFile font, ReadOnlySpan<char> characters)
    {
        foreach (var character in characters.EnumerateRunes())
        {
            if (font.Glyph(character.Value) is null)
                return false;
        }

        return true;
    }

    /// <summary>Closes the font files.</summary>
    public void Dispose()
    {
        foreach (var font in _fonts.Distinct())
            font?.Dispose();
        Array.Clear(_fonts);
    }

    private void Open(FontRole role, string path) => _fonts[(int)role] = FontFile.Open(path);

    private void OpenOrReplace(FontRole role, string name, string path, Func<FontRole, string?> findInSystem)
    {
        if (File.Exists(path))
        {
            Open(role, path);
        }
        else if (findInSystem(role) is { } found)
        {
            Open(role, found);
            _warnings.Add($"{name}: {Path.GetFileName(path)} is missing; {found} stands in.");
        }
        else
        {
            _fonts[(int)role] = this[FontRole.Song];
            _warnings.Add($"{name}: {Path.GetFileName(path)} is missing and the operating system has none; 宋体 stands in.");
        }
    }
}
