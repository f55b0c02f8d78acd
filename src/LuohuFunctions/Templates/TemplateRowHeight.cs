namespace LuohuFunctions.Templates;

/// <summary>How high a row must be for its texts to show whole.</summary>
internal static class TemplateRowHeight
{
    /// <summary>The height of a row of one line of 11 points, in points.</summary>
    public const double OneLine = 18;

    // Excel's highest row.
    private const double Highest = 409;
    private const double FurtherLine = 15;

    // What Excel leaves free at both sides of a cell, in digits.
    private const double Padding = 1;

    /// <summary>The height for <paramref name="text"/>.</summary>
    /// <param name="text">Its lines are broken where the column ends.</param>
    /// <param name="width">The column's, in digits, of which a Chinese character takes two.</param>
    public static double Measure(string text, double width)
    {
        var lines = text.Split('\n')
            .Sum(line => Math.Max(1, Math.Ceiling(line.Sum(character => character < 0x100 ? 1 : 2) / (width - Padding))));
        return Math.Min(OneLine + ((lines - 1) * FurtherLine), Highest);
    }
}
