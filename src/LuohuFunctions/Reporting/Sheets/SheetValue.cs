namespace LuohuFunctions.Reporting.Sheets;

/// <summary>What stands in a cell that is not empty.</summary>
internal abstract record SheetValue
{
    private SheetValue()
    {
    }

    /// <summary>A text, without white space at its ends.</summary>
    public sealed record Text(string Words) : SheetValue;

    /// <summary>A number of Excel.</summary>
    /// <param name="Value">To the 15 digits that Excel keeps.</param>
    /// <param name="IsPercent">Whether the cell shows it as a percentage: 0.081 as 8.1%.</param>
    public sealed record Number(decimal Value, bool IsPercent) : SheetValue;

    /// <summary>A date, a truth value, an error: nothing that a figure or a text could be.</summary>
    /// <param name="Why">A Chinese clause that says what it is.</param>
    public sealed record Unusable(string Why) : SheetValue;
}
