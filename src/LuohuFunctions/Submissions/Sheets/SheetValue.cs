namespace LuohuFunctions.Submissions.Sheets;

/// <summary>What stands in a cell that is not empty.</summary>
internal abstract record SheetValue
{
    private SheetValue() { }

    /// <summary>The value of a cell with a text; null where that shows nothing. A tab, which no one sees either, is a space.</summary>
    public static SheetValue? OfText(string text) =>
        VisibleText.From(text).ReplaceLineEndings("\n").Replace('\t', ' ').Trim() is { Length: > 0 } words ? new Text(words) : null;

    /// <summary>A text, without white space at its ends and without characters that show nothing.</summary>
    public sealed record Text(string Words) : SheetValue;

    /// <summary>A number of Excel.</summary>
    /// <param name="Value">To the 15 digits that Excel keeps.</param>
    /// <param name="IsPercent">Whether the cell shows it as a percentage: 0.081 as 8.1%.</param>
    public sealed record Number(decimal Value, bool IsPercent) : SheetValue;

    /// <summary>A date of Excel.</summary>
    public sealed record Date(DateOnly Day) : SheetValue;

    /// <summary>A time, a truth value, an error, a formula without a result: nothing that a figure or a text could be.</summary>
    /// <param name="Why">A Chinese clause that says what it is.</param>
    /// <param name="IsAmbiguous">Whether it is a number that is shown as another one.</param>
    public sealed record Unusable(string Why, bool IsAmbiguous = false) : SheetValue;
}
