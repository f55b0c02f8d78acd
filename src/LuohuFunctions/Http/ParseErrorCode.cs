using Luohu.Domain.Submissions;

namespace LuohuFunctions.Http;

/// <summary>The stable codes of what cannot be read of a submission; what can be read is checked by <see cref="ValidationErrorCode"/>.</summary>
internal static class ParseErrorCode
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

    /// <summary>A number of a sheet that can be meant in more than one way, such as 1.234,5.</summary>
    public const string AmbiguousNumber = "ambiguous-number";

    /// <summary>A sheet without a header row.</summary>
    public const string HeaderMissing = "header-missing";

    /// <summary>A column of a sheet that stands twice.</summary>
    public const string DuplicateColumn = "duplicate-column";

    /// <summary>More than one table in a workbook.</summary>
    public const string SeveralTables = "several-tables";

    /// <summary>The sheet that the address names is not there.</summary>
    public const string SheetMissing = "sheet-missing";

    /// <summary>A table gives another unit than the indicator's.</summary>
    public const string UnitMismatch = "unit-mismatch";

    /// <summary>No fault: words such as 持平 were taken for 0.</summary>
    public const string ReadAsZero = "read-as-zero";

    /// <summary>A name that is not that of the row's code.</summary>
    public const string NameMismatch = "name-mismatch";

    /// <summary>A department that the plan does not have.</summary>
    public const string UnknownDepartment = "unknown-department";

    /// <summary>A time that is not written with its offset, or that is over.</summary>
    public const string WrongTime = "wrong-time";

    /// <summary>An administrator would take the office from himself.</summary>
    public const string OwnAdministration = "own-administration";

    /// <summary>A text with control characters.</summary>
    public const string ControlCharacter = "control-character";

    /// <summary>The JSON pointer (RFC 6901) to a property of the whole.</summary>
    public static string PointerTo(string property) =>
        "/" + property.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
