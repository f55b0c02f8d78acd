using System.Text;

namespace Luohu.Typesetting.Fonts;

/// <summary>
/// The faces at hand, memory mapped. Load them once and keep them: they may be used by many documents at a time, and
/// hold no state but the open files.
/// </summary>
public sealed class Typefaces : IDisposable
{
    private readonly FontFile?[] _fonts = new FontFile?[(int)Face.TitleSong + 1];
    private readonly List<string> _warnings = [];

    private Typefaces() { }

    /// <summary>What is not as it should be: one line for each face that another one stands in for. Empty when all is well.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>
    /// Opens the faces in a folder: FandolFang-Regular.otf, FandolKai-Regular.otf, NotoSerifSC_400Regular.ttf,
    /// NotoSerifSC_900Black.ttf, NotoSansSC_500Medium.ttf. Where a Fandol file is missing, a 仿宋 or 楷体 of the
    /// operating system serves, else 宋体 does; either is said in <see cref="Warnings"/>.
    /// </summary>
    /// <param name="folder">The folder with the font files.</param>
    /// <exception cref="TypefaceException">A Noto file is missing, or any file is damaged.</exception>
    public static Typefaces Load(string folder) => Load(folder, SystemFonts.Find);

    internal static Typefaces Load(string folder, Func<Face, string?> findInSystem)
    {
        var faces = new Typefaces();
        try
        {
            faces.Open(Face.Song, Path.Combine(folder, "NotoSerifSC_400Regular.ttf"));
            faces.Open(Face.TitleSong, Path.Combine(folder, "NotoSerifSC_900Black.ttf"));
            faces.Open(Face.Hei, Path.Combine(folder, "NotoSansSC_500Medium.ttf"));
            faces.OpenOrReplace(Face.FangSong, "仿宋", Path.Combine(folder, "FandolFang-Regular.otf"), findInSystem);
            faces.OpenOrReplace(Face.Kai, "楷体", Path.Combine(folder, "FandolKai-Regular.otf"), findInSystem);
            return faces;
        }
        catch (TypefaceException)
        {
            faces.Dispose();
            throw;
        }
    }

    /// <summary>The first character of <paramref name="text"/> that no face can print; null when all can be printed.</summary>
    public Rune? FirstUnprintable(string text)
    {
        foreach (var character in Text.Shaper.Clean(text).EnumerateRunes())
        {
            if (FontFor(Face.FangSong, character.Value) is null) return character;
        }

        return null;
    }

    internal FontFile this[Face face] => _fonts[(int)face] ?? throw new ObjectDisposedException(nameof(Typefaces));

    /// <summary>
    /// The font that prints a character asked for in a face: that face's own, else 仿宋, 楷体, and 宋体 last; null where none has it.
    /// Figures and Latin letters amid 仿宋 and 楷体 are those of 宋体: the brush faces' own are uneven, some with serifs, some without.
    /// </summary>
    internal FontFile? FontFor(Face face, int character)
    {
        var brush = face is Face.FangSong or Face.Kai;
        return Printing(brush && character < 0x80 ? Face.Song : face) ?? Printing(Face.FangSong) ?? Printing(Face.Kai) ?? Printing(Face.Song);

        FontFile? Printing(Face candidate) => this[candidate].Glyph(character) is null ? null : this[candidate];
    }

    /// <summary>Closes the font files.</summary>
    public void Dispose()
    {
        foreach (var font in _fonts.Distinct()) font?.Dispose();
        Array.Clear(_fonts);
    }

    private void Open(Face face, string path) => _fonts[(int)face] = FontFile.Open(path);

    private void OpenOrReplace(Face face, string name, string path, Func<Face, string?> findInSystem)
    {
        if (File.Exists(path))
        {
            Open(face, path);
        }
        else if (findInSystem(face) is { } found)
        {
            Open(face, found);
            _warnings.Add($"{name}: {Path.GetFileName(path)} is missing; {found} stands in.");
        }
        else
        {
            _fonts[(int)face] = this[Face.Song];
            _warnings.Add($"{name}: {Path.GetFileName(path)} is missing and the operating system has none; 宋体 stands in.");
        }
    }
}
