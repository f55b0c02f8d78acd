using System.Globalization;

namespace Luohu.Domain;

/// <summary>Prints numbers. Rounding happens here and nowhere before: half to even, once (GB/T 8170-2008).</summary>
public static class Numerals
{
    /// <summary>The value with exactly <paramref name="decimals"/> decimals; a negative number that rounds to zero prints as zero.</summary>
    public static string Print(decimal value, int decimals)
    {
        var rounded = Round(value, decimals);
        return (rounded == 0 ? 0m : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>The value with at most <paramref name="decimals"/> decimals and no trailing zeros, as targets are written: 400, 101.5.</summary>
    public static string PrintShort(decimal value, int decimals = 6) => Trim(Round(value, decimals)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Half to even at <paramref name="decimals"/> decimals.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.ToEven);

    /// <summary>10 to the power of <paramref name="decimals"/>, 0 to 28.</summary>
    internal static decimal PowerOfTen(int decimals) => 1 / new decimal(1, 0, 0, false, (byte)decimals);

    /// <summary>How many decimals a value is written with, trailing zeros not counted.</summary>
    public static int DecimalsOf(decimal value) => Trim(value).Scale;

    /// <summary>The same value without trailing zeros, so that 8.10 and 8.1 are written alike.</summary>
    public static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
