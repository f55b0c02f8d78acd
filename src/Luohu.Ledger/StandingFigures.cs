using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Luohu.Plan;

namespace Luohu.Ledger;

/// <summary>The figures of a year as far as they are known.</summary>
/// <param name="ByKey">The figures by row key.</param>
/// <param name="Tags">
/// The ETag of a department's row when its figures were read or written; null when it had filed nothing yet. While the row
/// has this ETag, the department's figures stand as they are here. A department that is missing is not known.
/// </param>
/// <param name="Answered">The row keys of the receipts that this process has written.</param>
internal sealed record StandingFigures(
    ImmutableDictionary<string, StandingFigure> ByKey, ImmutableDictionary<string, ETag?> Tags, ImmutableHashSet<string> Answered)
{
    /// <summary>Nothing known.</summary>
    public static StandingFigures Unknown { get; } = new(
        ImmutableDictionary<string, StandingFigure>.Empty, ImmutableDictionary<string, ETag?>.Empty, []);

    /// <summary>Whether a submission may be worked out on what is known, to be written if it still stands then.</summary>
    public bool AreEnoughFor(Filing filing) => !filing.DryRun && Tags.ContainsKey(filing.Submission.Department) && !Answered.Contains(filing.ReceiptKey);

    /// <summary>Whether a department's figures are known as they stand while its row has this ETag.</summary>
    public bool AreOf(string department, ETag? tag) => Tags.TryGetValue(department, out var known) && known == tag;

    /// <summary>
    /// The same with all figures of the year, read for a department after its row was: of its own only these, for a storage
    /// that was set back has lost some. Figures of others that were known before may have been written since this read, and stay.
    /// </summary>
    public StandingFigures Read(string department, ETag? tag, IEnumerable<TableEntity> rows)
    {
        var others = ByKey.RemoveRange(ByKey.Where(known => known.Value.Figure.Department == department).Select(known => known.Key));
        var read = rows.Select(row => KeyValuePair.Create(row.RowKey, new StandingFigure(FigureRow.Read(row), row.ETag)));
        var news = read.Where(row => row.Value.Figure.Department == department || !others.ContainsKey(row.Key));
        return this with { ByKey = others.SetItems(news), Tags = Tags.SetItem(department, tag) };
    }

    /// <summary>
    /// The same after a department wrote these on what stood at <paramref name="basis"/>. Where something else is known by
    /// now, such as what a slower reader saw before, the two do not make one moment, and the department is read anew.
    /// </summary>
    public StandingFigures Written(string department, ETag? basis, ETag tag, string receipt, IEnumerable<StandingFigure> figures)
    {
        var after = this with { Answered = Answered.Add(receipt) };
        return AreOf(department, basis)
            ? after with
            {
                ByKey = ByKey.SetItems(figures.Select(one => KeyValuePair.Create(RowKeys.Figure(one.Figure.Indicator, one.Figure.Period), one))),
                Tags = Tags.SetItem(department, tag),
            }
            : after.Without(department);
    }

    /// <summary>The same with a department's figures to be read anew.</summary>
    public StandingFigures Without(string department) => this with { Tags = Tags.Remove(department) };

    /// <summary>The same with all figures to be read anew.</summary>
    public StandingFigures Forgotten() => Unknown with { Answered = Answered };

    /// <summary>The figure that stands where <paramref name="row"/> is to; null when none does.</summary>
    public StandingFigure? Find(Submission submission, SubmissionRow row) =>
        ByKey.GetValueOrDefault(RowKeys.Figure(row.Indicator, submission.Period));

    /// <summary>
    /// The figures that a submission is checked against: its department's, and all of the indicators that it reports, by key.
    /// </summary>
    public IReadOnlyList<Figure> For(Submission submission)
    {
        var reported = submission.Rows.Select(row => row.Indicator).ToHashSet();
        return [.. ByKey.Values.Select(row => row.Figure)
            .Where(figure => figure.Department == submission.Department || reported.Contains(figure.Indicator))
            .OrderBy(figure => figure.Indicator, StringComparer.Ordinal).ThenBy(figure => figure.Period)];
    }
}
