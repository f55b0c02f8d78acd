namespace Luohu.Typesetting.Text;

/// <summary>What a character is to the line (CLREQ 3.1).</summary>
internal enum CharacterClass
{
    /// <summary>A Han character or another full-width sign.</summary>
    Han,

    /// <summary>A Latin letter, a figure, or a half-width mark.</summary>
    Western,

    /// <summary>A word space.</summary>
    Space,

    /// <summary>A full-width opening bracket or quotation mark: its left half is blank.</summary>
    Opening,

    /// <summary>A full-width closing bracket or quotation mark: its right half is blank.</summary>
    ClosingBracket,

    /// <summary>A full-width comma, stop, colon and the like: its right half is blank.</summary>
    Stop,

    /// <summary>The middle dot.</summary>
    Dot,

    /// <summary>The dash, alone or as half of 「——」.</summary>
    Dash,

    /// <summary>Half of 「……」, or 「…」 alone.</summary>
    Ellipsis,
}

internal static class CharacterClasses
{
    public static CharacterClass Classify(int character) =>
        character switch
        {
            ' ' or 0xA0 => CharacterClass.Space,
            '（' or '《' or '「' or '『' or '“' or '‘' or '〔' or '【' or '〈' or '［' or '｛' => CharacterClass.Opening,
            '）' or '》' or '」' or '』' or '”' or '’' or '〕' or '】' or '〉' or '］' or '｝' => CharacterClass.ClosingBracket,
            '，' or '。' or '、' or '；' or '：' or '！' or '？' or '．' => CharacterClass.Stop,
            '·' or '・' or '‧' => CharacterClass.Dot,
            '—' => CharacterClass.Dash,
            '…' => CharacterClass.Ellipsis,
            '×' or '÷' or '±' or '≥' or '≤' or '≈' => CharacterClass.Han,
            < 0x2000 or '–' or '‰' or '℃' or '°' or '′' or '″' or '−' or '€' => CharacterClass.Western,
            _ => CharacterClass.Han,
        };

    /// <summary>True for the full-width marks that carry half an em of blank.</summary>
    public static bool IsMark(this CharacterClass kind) =>
        kind is CharacterClass.Opening or CharacterClass.ClosingBracket or CharacterClass.Stop;

    /// <summary>True for the marks whose blank is on their right.</summary>
    public static bool IsClosing(this CharacterClass kind) => kind is CharacterClass.ClosingBracket or CharacterClass.Stop;
}
