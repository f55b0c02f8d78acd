namespace Luohu.Typesetting.Layout.Charts;

/// <summary>A scale of round numbers that holds all values of a chart.</summary>
internal sealed class Axis
{
    private const int Steps = 4;

    // Values nearer to each other than this are one: so fine a step would be lost in the division.
    private const decimal Smallest = 0.000_001m;

    private static readonly decimal[] RoundSteps = [1, 2, 2.5m, 5, 10];

    private Axis(decimal from, decimal step, int count)
    {
        From = from;
        Ticks = new decimal[count + 1];
        for (var i = 0; i <= count; i++)
            Ticks[i] = from + i * step;
    }

    public decimal From { get; }

    public decimal[] Ticks { get; }

    /// <summary>The axis begins at zero unless the values are all far from it.</summary>
    /// <param name="low">The lowest value.</param>
    /// <param name="high">The highest.</param>
    public static Axis For(decimal low, decimal high)
    {
        if (low > 0 && low < high * 0.6m)
            low = 0;
        if (high < 0 && high > low * 0.6m)
            high = 0;
        if (high - low < Smallest)
            (low, high) = (low - 1, high + 1);

        var rough = (high - low) / Steps;
        var power = 1m;
        while (power * 10 <= rough)
            power *= 10;
        while (power > rough)
            power /= 10;
        var step = 0m;
        foreach (var round in RoundSteps)
        {
            if (step < rough)
                step = round * power;
        }

        var from = Math.Floor(low / step) * step;
        return new Axis(from, step, (int)Math.Ceiling((high - from) / step));
    }

    /// <summary>Where a value is: 0 at the foot of the axis, 1 at its top.</summary>
    public double Place(decimal value) => (double)((value - From) / (Ticks[^1] - From));
}
