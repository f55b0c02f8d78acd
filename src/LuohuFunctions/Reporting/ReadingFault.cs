namespace LuohuFunctions.Reporting;

/// <summary>The stable codes of what cannot be read of a submission; what can be read is checked by <see cref="Luohu.Plan.FaultCode"/>.</summary>
internal static class ReadingFault
{
    /// <summary>A value of another JSON type than the field's.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>The period is missing or not written yyyy-MM.</summary>
    public const string WrongPeriod = "wrong-period";

    /// <summary>A field that takes a number holds none, such as "NaN".</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>A row without an indicator.</summary>
    public const string IndicatorMissing = "indicator-missing";

    /// <summary>A field that there is not.</summary>
    public const string UnknownProperty = "unknown-property";

    /// <summary>A text with control characters.</summary>
    public const string ControlCharacter = "control-character";
}
