using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>The figures of a year as far as they are known.</summary>
/// <param name="ByKey">The figures by indicator and month.</param>
/// <param name="Departments">What each department has filed. One that is missing is not known.</param>
/// <param name="Answered">The row keys of the receipts that this process has written.</param>
internal sealed record YearState(
    ImmutableDictionary<(string, Period), StoredFigure> ByKey,
    ImmutableDictionary<string, DepartmentState> Departments,
    ImmutableHashSet<string> Answered
)
{
    /// <summary>Nothing known.</summary>
    public static YearState Unknown { get; } =
        new(ImmutableDictionary<(string, Period), StoredFigure>.Empty, ImmutableDictionary<string, DepartmentState>.Empty, []);

    /// <summary>Whether a submission may be worked out on what is known, to be written if it still stands then.</summary>
    public bool AreEnoughFor(SubmitCommand filing) =>
        Departments.ContainsKey(filing.Submission.Department) && !Answered.Contains(filing.ReceiptKey);

    /// <summary>Whether a department's figures are known as they stand while its row has this ETag.</summary>
    public bool AreOf(string department, ETag? tag) => Departments.TryGetValue(department, out var known) && known.Tag == tag;

    /// <summary>
    /// The same with all figures of the year, read for a department after its row was: of its own only these, for a storage
    /// that was set back has lost some. Figures of others that were known before may have been written since this read, and stay.
    /// </summary>
    public YearState Read(string department, ETag? tag, IEnumerable<TableEntity> rows)
    {
        var others = ByKey.RemoveRange(ByKey.Where(known => known.Value.Figure.Department == department).Select(known => known.Key));
        var read = rows.Select(row => new StoredFigure(FigureRow.Read(row), row.ETag));
        var news = read.Where(one => one.Figure.Department == department || !others.ContainsKey(one.Key)).ToDictionary(one => one.Key);
        var own = news.Values.Where(one => one.Figure.Department == department).Select(one => one.Key);
        return this with { ByKey = others.SetItems(news), Departments = Departments.SetItem(department, new(tag, [.. own])) };
    }

    /// <summary>
    /// The same after a department wrote these on what stood at <paramref name="basis"/>. Where something else is known by
    /// now, such as what a slower reader saw before, the two do not make one moment, and the department is read anew.
    /// </summary>
    public YearState Written(string department, ETag? basis, ETag tag, string receipt, IEnumerable<StoredFigure> figures)
    {
        var after = this with { Answered = Answered.Add(receipt) };
        if (!AreOf(department, basis))
            return after.Without(department);

        var written = figures.ToDictionary(one => one.Key);
        return after with
        {
            ByKey = ByKey.SetItems(written),
            Departments = Departments.SetItem(department, new(tag, Departments[department].Keys.Union(written.Keys))),
        };
    }

    /// <summary>The same with a department's figures to be read anew.</summary>
    public YearState Without(string department) => this with { Departments = Departments.Remove(department) };

    /// <summary>The same with all figures to be read anew.</summary>
    public YearState Invalidated() => Unknown with { Answered = Answered };

    /// <summary>The figure that stands where <paramref name="row"/> is to; null when none does.</summary>
    public StoredFigure? Find(Submission submission, SubmissionRow row) => ByKey.GetValueOrDefault((row.Indicator, submission.Period));

    /// <summary>
    /// The figures that a submission is checked against, in no order: its department's, which must be known, and all of the
    /// indicators that it reports. Found by their keys: the year may hold many times as many.
    /// </summary>
    public IReadOnlyList<Figure> For(Submission submission)
    {
        var indicators = submission.Rows.Select(row => row.Indicator).ToHashSet();
        var own = Departments[submission.Department].Keys;
        var others =
            from indicator in indicators
            from month in Enumerable.Range(1, 12)
            let key = (indicator, new Period(submission.Period.Year, month))
            where !own.Contains(key)
            select key;
        return
        [
            .. own.Concat(others)
                .Select(key => ByKey.GetValueOrDefault(key)?.Figure)
                .OfType<Figure>()
                .Where(figure => figure.Department == submission.Department || indicators.Contains(figure.Indicator)),
        ];
    }
}
