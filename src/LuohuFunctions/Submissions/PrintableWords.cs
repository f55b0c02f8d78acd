using System.Globalization;
using Luohu.Domain.Submissions;
using Luohu.Typesetting.Fonts;

namespace LuohuFunctions.Submissions;

/// <summary>
/// Words that the bulletin could not print are refused when they are sent, and the clerk is told; otherwise one emoji would
/// stop the whole district's bulletin a week later.
/// </summary>
internal static class PrintableWords
{
    /// <summary>The stable code of a character that no font has.</summary>
    public const string Unprintable = "unprintable-character";

    /// <summary>A fault for each text with such a character.</summary>
    public static IEnumerable<ValidationError> Validate(Submission submission, FontSet fonts) =>
        from row in submission.Rows
        from words in row.Words
        let character = fonts.FirstUnprintable(words.Text)
        where character is not null
        select new ValidationError(
            row.Place + words.Place,
            Unprintable,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{words.Name}中的“{character}”（U+{character.Value.Value:X4}）无法印刷，请删去或改用其他文字。"
            ),
            row.Indicator
        );
}
