using System.Collections.Immutable;
using Luohu.Bulletins.Data;

namespace Luohu.Bulletins.Content;

/// <summary>二、重点任务进展情况.</summary>
/// <param name="Chapters">The plan's chapters with their paragraphs.</param>
internal sealed record TaskSection(ImmutableArray<TaskChapter> Chapters)
{
    /// <summary>The heading.</summary>
    public const string Title = "二、重点任务进展情况";

    /// <summary>The section of a review.</summary>
    public static TaskSection Of(Review review) => new([.. review.Chapters.Select((section, n) => TaskChapter.Of(review, section, n + 1))]);
}
