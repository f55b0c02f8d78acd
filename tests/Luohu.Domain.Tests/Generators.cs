using CsCheck;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>Random values of the domain, the extreme ones often. A failing property prints the seed that repeats it.</summary>
internal static class Generators
{
    public static readonly Gen<int> Month = Gen.Int[1, 12];

    public static readonly Gen<Period> Period = Gen.Select(Gen.Int[1, 9999], Month, (year, month) => new Period(year, month));

    public static readonly Gen<Schedule> Schedule = Gen.Select(
        Gen.Enum<Frequency>(),
        Gen.Int[0, 6],
        (frequency, lag) => new Schedule(frequency, lag)
    );

    public static readonly Gen<DateTimeOffset> Instant = Gen.Select(
        Gen.DateTime[new DateTime(2000, 1, 1), new DateTime(2100, 1, 1)],
        Gen.Int[-14 * 60, 14 * 60],
        (utc, offset) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(TimeSpan.FromMinutes(offset))
    );

    /// <summary>0 to 10^15 with six decimals: what can be reported of any indicator.</summary>
    public static readonly Gen<decimal> Level = Gen.OneOf(
        Gen.OneOf(0m, 0.000001m, 999_999_999_999_999.999999m, 1_000_000_000_000_000m),
        Gen.Int[0, 100_000].Select(n => n / 10m),
        Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 999_999], (whole, parts) => whole + parts / 1_000_000m)
    );

    public static readonly Gen<decimal> Growth = Gen.OneOf(
        Gen.OneOf(-100m, 0m, 10_000m),
        Gen.Int[-1000, 1000].Select(n => n / 10m),
        Gen.Int[-1000, 100_000].Select(n => n / 10m)
    );

    /// <summary>A level's target: above 0, down to the smallest that a plan may have.</summary>
    public static readonly Gen<decimal> LevelTarget = Level.Where(level => level > 0);

    /// <summary>Twelve shares that add up to 100, some of them 0, some very small.</summary>
    public static readonly Gen<decimal[]> Curve = Gen.OneOf(
        Gen.Int[0, 100].Array[11].Select(cuts => Shares([.. cuts.Select(cut => (decimal)cut)])),
        Gen.Int[0, 100_000_000].Array[11].Select(cuts => Shares([.. cuts.Select(cut => cut / 1_000_000m)])),
        Gen.OneOf(Shares([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.000001m]), Shares([0.000001m, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))
    );

    /// <summary>Words of every kind: none, blank, short, Chinese, beyond the limit, outside the first plane.</summary>
    public static readonly Gen<string?> Words = Gen.OneOf(
        Gen.OneOf<string?>(null, "", " ", "因项目集中开工", "𠮷\u3000\n\"<&'", new string('长', 500), new string('长', 501)),
        Gen.String[0, 20]!
    );

    private static decimal[] Shares(decimal[] cuts)
    {
        Array.Sort(cuts);
        return [.. cuts.Append(100).Zip(cuts.Prepend(0), (end, start) => end - start)];
    }
}
