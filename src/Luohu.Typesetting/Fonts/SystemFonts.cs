namespace Luohu.Typesetting.Fonts;

/// <summary>仿宋 and 楷体 as operating systems bring them along, for a machine where the Fandol fonts were not restored.</summary>
internal static class SystemFonts
{
    private static readonly string[] FangSong = ["FandolFang-Regular.otf", "simfang.ttf", "STFangsong.ttf", "STFANGSO.TTF"];
    private static readonly string[] Kai = ["FandolKai-Regular.otf", "simkai.ttf", "STKaiti.ttf", "STKAITI.TTF"];

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    /// <summary>The path of a font for the font; null where there is none.</summary>
    public static string? Find(FontRole role) =>
        (
            from name in role == FontRole.Kai ? Kai : FangSong
            from folder in Folders()
            where Directory.Exists(folder)
            from path in Directory.EnumerateFiles(folder, name, Everywhere).Order(StringComparer.Ordinal)
            select path
        ).FirstOrDefault();

    private static IEnumerable<string> Folders() =>
        [
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
            "/Library/Fonts",
            "/System/Library/Fonts",
        ];
}
