using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Content;

/// <summary>
/// One chapter of tasks: （一） with the report's own title, a paragraph for each task that deviates from the plan or has come back to it,
/// and one that names the rest. Of that the annex has all figures and the departments' words.
/// </summary>
internal sealed record TaskChapter(string Title, ImmutableArray<TextParagraph> Paragraphs)
{
    /// <summary>The chapter of a section of the plan.</summary>
    /// <param name="data">The bulletin data.</param>
    /// <param name="section">The section.</param>
    /// <param name="number">Its number among the chapters, from 1.</param>
    public static TaskChapter From(BulletinData data, Section section, int number)
    {
        var told = data.In(section).ToLookup(Deviations.Deviates);
        ImmutableArray<TextParagraph> tasks =
        [
            .. told[true].GroupBy(a => a.Indicator.Task ?? a.Indicator.Name).Select(task => TaskParagraph.Write(data, task.Key, [.. task])),
            .. OnPlanParagraph.Write([.. told[false]], isRest: told[true].Any()),
        ];
        return new(
            Headings.Numbered(number, FullWidthPunctuation.Apply(section.Title)),
            tasks.IsEmpty ? [TextParagraph.From("本章任务未设量化指标。")] : tasks
        );
    }
}
