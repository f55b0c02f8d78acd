using System.Collections.Immutable;
using System.Text;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>The texts that a workbook's cells share.</summary>
internal static class XlsxTexts
{
    /// <summary>Reads them in the order of their numbers.</summary>
    public static ImmutableArray<string> Read(PartReader part)
    {
        part.ReadRoot();
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var element in part.Descendants())
        {
            if (element == "si")
                texts.Add(TextOf(part));
        }

        return texts.ToImmutable();
    }

    /// <summary>
    /// The text of the present element or of its runs; the readings that Excel keeps beside Chinese and Japanese words are left out.
    /// </summary>
    public static string TextOf(PartReader part)
    {
        var words = new StringBuilder();
        foreach (var element in part.Descendants())
        {
            if (element == "t")
                words.Append(EscapedText.Decode(part.ReadText()));
            else if (element == "rPh")
                part.Skip();
        }

        return words.ToString();
    }
}
