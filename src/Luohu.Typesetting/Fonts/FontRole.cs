namespace Luohu.Typesetting.Fonts;

/// <summary>The fonts of an official document (GB/T 9704-2012, 5.2.2 and 7).</summary>
public enum FontRole
{
    /// <summary>仿宋: the body, and headings of the third level.</summary>
    FangSong,

    /// <summary>楷体: headings of the second level, bylines.</summary>
    Kai,

    /// <summary>黑体: headings of the first level, bold lead sentences, table heads.</summary>
    Hei,

    /// <summary>宋体: page numbers, tables, charts; the font of last resort for a glyph that another lacks.</summary>
    Song,

    /// <summary>小标宋: the title.</summary>
    TitleSong,
}
