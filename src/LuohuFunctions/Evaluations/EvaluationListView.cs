using System.Collections.Immutable;
using System.Globalization;
using Luohu.Bulletins.Board;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Http;

namespace LuohuFunctions.Evaluations;

/// <summary>A board as an answer shows it.</summary>
internal sealed record EvaluationListView(
    Period Period,
    string PeriodText,
    string Of,
    string Title,
    string Source,
    int? Version,
    string? Digest,
    DateTimeOffset? PublishedAt,
    DateTimeOffset AsOf,
    string? Notice,
    ImmutableArray<BoardCount> Counts,
    ImmutableArray<BoardCount> HeadlineCounts,
    ImmutableArray<BoardLead> Leads,
    ImmutableArray<BoardSection> Sections,
    ImmutableArray<NamedView> Departments,
    ImmutableArray<EvaluationView> Evaluations,
    ImmutableArray<string> Attention
)
{
    /// <summary>What a bulletin says.</summary>
    public static EvaluationListView OfPublished(BulletinRecord record, BulletinBoard board) =>
        From(record.Period, "published", $"与已编发的通报第{record.Version}版一致。", record.PublishedAt, board) with
        {
            Version = record.Version,
            Digest = record.Digest,
            PublishedAt = record.PublishedAt,
        };

    /// <summary>What the next bulletin would say.</summary>
    public static EvaluationListView OfNewest(Snapshot snapshot, BulletinBoard board)
    {
        var asOf = snapshot.Figures.Select(figure => figure.FiledAt).Append(ReportingCalendar.OpensAt(snapshot.Period)).Max();
        var minute = asOf.ToOffset(ChinaTime.Offset).ToString("yyyy年M月d日HH:mm", CultureInfo.InvariantCulture);
        return From(snapshot.Period, "newest", $"截至{minute}的数据，尚未编发，可能变动。", asOf, board);
    }

    private static EvaluationListView From(Period period, string of, string source, DateTimeOffset asOf, BulletinBoard board)
    {
        var names = board.Departments.ToDictionary(department => department.Code, department => department.Name);
        var headlines = board.Sections.Where(section => section.Headline).Select(section => section.Code).ToHashSet();
        return new(
            period,
            string.Create(CultureInfo.InvariantCulture, $"{period.Year}年{period.Month}月"),
            of,
            board.Title,
            source,
            null,
            null,
            null,
            asOf,
            board.Notice,
            board.Counts,
            board.HeadlineCounts,
            board.Leads,
            board.Sections,
            [.. board.Departments.Select(department => new NamedView(department.Code, department.Name))],
            [
                .. board.Evaluations.Select(one =>
                    EvaluationView.From(
                        one,
                        names.GetValueOrDefault(one.Indicator.Department, one.Indicator.Department),
                        headlines.Contains(one.Indicator.Section)
                    )
                ),
            ],
            board.Attention
        );
    }
}
