namespace LuohuFunctions.Submissions.Sheets;

/// <summary>What a cell shows a number as.</summary>
internal enum NumberFormatKind
{
    /// <summary>As itself.</summary>
    Number,

    /// <summary>As a percentage: 0.081 as 8.1%.</summary>
    Percent,

    /// <summary>As a day, with or without a time of day.</summary>
    Date,

    /// <summary>As a time of day or a span of time.</summary>
    Time,

    /// <summary>As another number: 5658800 as 5.66.</summary>
    ShownAsAnother,
}
