using System.Collections.Immutable;
using Luohu.Bulletins.Data;

namespace Luohu.Bulletins.Content;

/// <summary>二、重点任务进展情况.</summary>
/// <param name="Chapters">The plan's chapters with their paragraphs.</param>
internal sealed record TaskSection(ImmutableArray<TaskChapter> Chapters)
{
    /// <summary>The section of a bulletin.</summary>
    public static TaskSection From(BulletinData data) =>
        new([.. data.Chapters.Select((section, n) => TaskChapter.From(data, section, n + 1))]);
}
