using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Plan;

namespace Luohu.Bulletins.Content;

/// <summary>One chapter of tasks: （一） with the report's own title, and a paragraph for each task.</summary>
internal sealed record TaskChapter(string Title, ImmutableArray<Passage> Paragraphs)
{
    /// <summary>The chapter of a section of the plan.</summary>
    /// <param name="review">The review.</param>
    /// <param name="section">The section.</param>
    /// <param name="number">Its number among the chapters, from 1.</param>
    public static TaskChapter Of(Review review, Section section, int number)
    {
        ImmutableArray<Passage> tasks =
        [
            .. review.In(section)
                .GroupBy(a => a.Indicator.Task ?? a.Indicator.Name)
                .Select(task => TaskParagraph.Of(review, task.Key, [.. task])),
        ];
        return new(
            $"（{ChineseNumeral.Of(number)}）{Punctuation.FullWidth(section.Title)}",
            tasks.IsEmpty ? [Passage.Of("本章任务未设量化指标。")] : tasks);
    }
}
