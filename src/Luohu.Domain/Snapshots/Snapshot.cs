using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Snapshots;

/// <summary>
/// All that a bulletin is made from: the same snapshot gives the same bytes. Its JSON is filed beside the PDF and
/// attached to it, and its digest is printed in the PDF's foot.
/// </summary>
/// <param name="Plan">The plan, without mail addresses.</param>
/// <param name="Period">The bulletin's month.</param>
/// <param name="Figures">The figures that stand for January to <paramref name="Period"/>, by indicator in plan order, then by month.</param>
/// <param name="Base">The bulletin that this one is compared with: the newest one before it; null for the first.</param>
/// <param name="Corrections">What has changed since <paramref name="Base"/> of what it printed.</param>
/// <param name="Notice">Words that mark the whole bulletin, such as 演示数据; null for none.</param>
/// <param name="Link">Where the bulletin is read on a phone, printed as a code on its first page; null for nowhere.</param>
/// <param name="LastYear">The year before, by indicator in plan order, then by month; null where nothing stands in the storage for it.</param>
/// <param name="CoversFrom">
/// The first month of a combined bulletin, before <paramref name="Period"/>: the months from then on had no bulletin of their own. Null for
/// an ordinary one.
/// </param>
/// <param name="Format">The version of its JSON, 0 to <see cref="SnapshotJson.NewestFormat"/>.</param>
/// <param name="ProgramVersion">The version of the program that published it; null in format 0, and only there.</param>
public sealed record Snapshot(
    [property: JsonPropertyName("plan")] AnnualPlan Plan,
    [property: JsonPropertyName("period")] Period Period,
    [property: JsonPropertyName("figures")] ImmutableArray<Figure> Figures,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyName("base")] BulletinReference? Base,
    [property: JsonPropertyName("corrections")] ImmutableArray<Correction> Corrections,
    [property: JsonPropertyName("notice")] string? Notice = null,
    [property: JsonPropertyName("link")] Uri? Link = null,
    ImmutableArray<LastYearValue>? LastYear = null,
    [property: JsonPropertyName("coversFrom")] Period? CoversFrom = null,
    [property: JsonPropertyName("format"), JsonPropertyOrder(-2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        int Format = 0,
    [property: JsonPropertyName("programVersion"), JsonPropertyOrder(-1)] string? ProgramVersion = null
)
{
    /// <summary>
    /// The year before, by indicator in plan order, then by month; null, and never empty, where nothing stands for it: such a
    /// snapshot is written as it was before last year was kept, so the digests of older bulletins hold.
    /// </summary>
    [JsonPropertyName("lastYear")]
    public ImmutableArray<LastYearValue>? LastYear
    {
        get;
        init => field = NullIfEmpty(value);
    } = NullIfEmpty(LastYear);

    /// <summary>1 for the first bulletin of its month, one more for each reissue.</summary>
    [JsonIgnore]
    public int Version => Base is { } other && other.Period == Period ? other.Version + 1 : 1;

    /// <summary>The same snapshot in the newest format, as a version of the program publishes it.</summary>
    public Snapshot PublishedBy(string programVersion) => this with { Format = SnapshotJson.NewestFormat, ProgramVersion = programVersion };

    /// <summary>The figure of an indicator for a month; null when none stands.</summary>
    public Figure? Find(string indicator, Period period) => Figures.FirstOrDefault(f => f.Indicator == indicator && f.Period == period);

    /// <summary>What stands for an indicator and month (1 to 12) of the year before; null when nothing does.</summary>
    public decimal? FindLastYear(string indicator, int month) =>
        LastYear?.FirstOrDefault(v => v.Indicator == indicator && v.Period.Month == month)?.Value;

    private static ImmutableArray<LastYearValue>? NullIfEmpty(ImmutableArray<LastYearValue>? values) =>
        values is { IsDefaultOrEmpty: false } ? values : null;
}

/// <summary>Which bulletin is meant.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Version">Its version, from 1.</param>
/// <param name="Digest">The SHA-256 of its snapshot's JSON, 64 lower-case hex digits.</param>
public sealed record BulletinReference(
    [property: JsonPropertyName("period")] Period Period,
    [property: JsonPropertyName("version")] int Version,
    [property: JsonPropertyName("digest")] string Digest
);

/// <summary>A figure that an earlier bulletin printed and that has been corrected since.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Period">The figure's month.</param>
/// <param name="Before">What the earlier bulletin printed.</param>
/// <param name="After">What stands now.</param>
/// <param name="Reason">The department's reason for the present revision.</param>
public sealed record Correction(
    [property: JsonPropertyName("indicator")] string Indicator,
    [property: JsonPropertyName("period")] Period Period,
    [property: JsonPropertyName("before")] FigureValue Before,
    [property: JsonPropertyName("after")] FigureValue After,
    [property: JsonPropertyName("reason")] string Reason
);
