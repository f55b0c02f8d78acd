namespace Luohu.Domain.Submissions;

/// <summary>The stable codes of the rules that a submission is checked by.</summary>
public static class ValidationErrorCode
{
    /// <summary>There is no plan for the period's year.</summary>
    public const string NoPlan = "no-plan";

    /// <summary>The period is not over yet.</summary>
    public const string PeriodNotOpen = "period-not-open";

    /// <summary>The period is closed for reports and corrections.</summary>
    public const string PeriodClosed = "period-closed";

    /// <summary>The submission has no figure.</summary>
    public const string NoFigures = "no-figures";

    /// <summary>The submission has more figures than one transaction takes.</summary>
    public const string TooManyFigures = "too-many-figures";

    /// <summary>The plan has no indicator of that code.</summary>
    public const string UnknownIndicator = "unknown-indicator";

    /// <summary>Another department reports that indicator.</summary>
    public const string NotYourIndicator = "not-your-indicator";

    /// <summary>The indicator stands twice in one submission.</summary>
    public const string DuplicateIndicator = "duplicate-indicator";

    /// <summary>The indicator has no figure for that month.</summary>
    public const string NotDue = "not-due";

    /// <summary>A measure that the indicator reports is not given.</summary>
    public const string MeasureMissing = "measure-missing";

    /// <summary>A figure is given, and the reason why there is none.</summary>
    public const string NoDataWithFigure = "no-data-with-figure";

    /// <summary>A measure is given that the indicator does not report.</summary>
    public const string MeasureNotReported = "measure-not-reported";

    /// <summary>More decimals than the indicator has.</summary>
    public const string TooManyDecimals = "too-many-decimals";

    /// <summary>A value that cannot be.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A stage that is none of the indicator's.</summary>
    public const string UnknownStage = "unknown-stage";

    /// <summary>A remark or reason is too long.</summary>
    public const string TooLong = "too-long";

    /// <summary>A value already reported is changed without a reason.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>A cumulative value fell; passes with a remark.</summary>
    public const string CumulativeFell = "cumulative-fell";

    /// <summary>A stage went back; passes with a remark.</summary>
    public const string StageFell = "stage-fell";

    /// <summary>Levels that together exceed what they can be.</summary>
    public const string SumTooLarge = "sum-too-large";

    /// <summary>Level and growth do not fit the level of the year before; passes with a remark.</summary>
    public const string Contradiction = "level-growth-contradiction";

    /// <summary>A level ten times off the last one, last year's or the target's pace, or by the plan's own factor; passes with a remark.</summary>
    public const string WrongMagnitude = "wrong-magnitude";

    /// <summary>A growth beyond the plan's bound, half on the year before unless it says otherwise; passes with a remark.</summary>
    public const string Jump = "jump";
}
