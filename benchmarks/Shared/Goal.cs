using System.Globalization;

namespace Luohu.Benchmarks.Shared;

/// <summary>What a number should be.</summary>
internal sealed record Goal(string Words, Func<double, bool>? IsMet, bool MoreIsBetter = false)
{
    public static Goal None { get; } = new("", null);

    public static Goal AtMost(double most) => new(Text(most) + " or less", value => value <= most);

    public static Goal AtLeast(double least) => new(Text(least) + " or more", value => value >= least, MoreIsBetter: true);

    public static Goal Zero { get; } = new("none", value => value == 0);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
