namespace Luohu.Plan;

/// <summary>How an indicator stands in a bulletin.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Due">The month whose figure belongs in the bulletin; null when none is due yet this year.</param>
/// <param name="Figure">The figure of <paramref name="Due"/>; null when none is due or it is missing.</param>
/// <param name="Judgement">What the figure means against the target; null without a figure, or where it cannot be judged.</param>
/// <param name="Earlier">The light of the bulletin a month before, by the figures that stand now; None where it had none.</param>
public sealed record Assessment(Indicator Indicator, Period? Due, Figure? Figure, Judgement? Judgement, Light Earlier)
{
    /// <summary>The light; None without a judgement.</summary>
    public Light Light => Judgement?.Light ?? Light.None;

    /// <summary>Whether a figure is due and has not been reported.</summary>
    public bool IsMissing => Due is not null && Figure is null;

    /// <summary>Whether it was not red a month before and is now.</summary>
    public bool TurnedRed => Light == Light.Red && (Earlier is Light.Green or Light.Yellow);

    /// <summary>Whether it was yellow or red a month before and is green now.</summary>
    public bool CameBack => Light == Light.Green && (Earlier is Light.Yellow or Light.Red);
}

/// <summary>What a figure means against its target.</summary>
/// <param name="Light">Green, yellow or red.</param>
/// <param name="Holds">Whether the target holds at this moment.</param>
/// <param name="Gap">How far ahead (above 0) or behind, in the unit of the band that the light was taken from.</param>
/// <param name="Completion">完成率: percent of the year's target reached; null where a share makes no sense.</param>
/// <param name="Scheduled">序时进度: percent of the year's target planned to be reached by now; null where the target is not spread over the year.</param>
/// <param name="Remaining">What each remaining month must bring on average, in the indicator's unit; null when reached, in December, or where it makes no sense.</param>
/// <param name="Projection">The level at the year's end if things go on as they have, in the indicator's unit; null where it makes no sense.</param>
public sealed record Judgement(
    Light Light,
    bool Holds,
    decimal Gap,
    decimal? Completion = null,
    decimal? Scheduled = null,
    decimal? Remaining = null,
    decimal? Projection = null);
