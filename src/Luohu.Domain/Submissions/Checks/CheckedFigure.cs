using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>A figure as the checks look at it, filed already or about to be.</summary>
/// <param name="Plan">The plan of its year.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Period">Its month.</param>
/// <param name="Level">In the indicator's unit and range; null where there is none that can be.</param>
/// <param name="Growth">Percent; null where there is none that can be.</param>
/// <param name="Stage">A word of the indicator's scale; null where there is none.</param>
/// <param name="Remark">The department's words on it; null for none.</param>
/// <param name="Revision">1 for the first report, one more for each correction.</param>
/// <param name="History">The figures around it.</param>
public sealed record CheckedFigure(
    AnnualPlan Plan,
    Indicator Indicator,
    Period Period,
    decimal? Level,
    decimal? Growth,
    string? Stage,
    string? Remark,
    int Revision,
    CheckHistory History
)
{
    /// <summary>A figure on file.</summary>
    public static CheckedFigure From(AnnualPlan plan, Indicator indicator, Figure figure, CheckHistory history) =>
        new(
            plan,
            indicator,
            figure.Period,
            figure.Value.Level,
            figure.Value.Growth,
            figure.Value.Stage,
            figure.Remark,
            figure.Revision,
            history
        );

    /// <summary>The indicator's figures of the year before this month, newest first.</summary>
    public IEnumerable<Figure> Earlier => History.Before(Indicator.Code, Period);

    /// <summary>The newest of <see cref="Earlier"/> that has a value; null where none has.</summary>
    public Figure? LastWithValue => Earlier.FirstOrDefault(figure => figure.Value.NoData is null);

    /// <summary>The indicator's name, quoted as the messages name it.</summary>
    internal string Name => $"“{Indicator.Name}”";

    /// <summary>A level with its unit, as it was reported.</summary>
    internal string Words(decimal level) => Text(level) + Indicator.Unit;

    internal static string Text(decimal value) => Numerals.Trim(value).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
