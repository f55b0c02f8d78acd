using System.Collections.Immutable;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Typesetting;

namespace Luohu.Bulletins.Rendering;

/// <summary>Finds the pages on which a bulletin tells of its indicators.</summary>
internal static class IndicatorPages
{
    /// <summary>
    /// The page of each indicator's sentence, by its code. One that stands as planned or is told together with others has no sentence of
    /// its own; then it is the page of its row in the annex.
    /// </summary>
    public static ImmutableDictionary<string, int> Find(BulletinData data, PrintedText text)
    {
        var pages = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var evaluation in data.All)
        {
            if (
                (text.PageOfClause(IndicatorSentence.From(data, evaluation).Text) ?? text.PageOf(AnnexTable.WordsOf(data, evaluation))) is
                { } page
            )
                pages[evaluation.Indicator.Code] = page;
        }

        return pages.ToImmutable();
    }
}
