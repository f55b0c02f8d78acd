using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Luohu.Domain;

/// <summary>A calendar month that figures are reported for, written <c>2021-03</c>. The default value is 0001-01.</summary>
[JsonConverter(typeof(PeriodJsonConverter))]
public readonly record struct Period : IComparable<Period>
{
    private readonly int months; // months since 0001-01, so that every value is a month

    /// <summary>The month <paramref name="month"/> (1 to 12) of <paramref name="year"/> (1 to 9999).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year or month is outside its range.</exception>
    public Period(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        months = (year - 1) * 12 + month - 1;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => months / 12 + 1;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Month => months % 12 + 1;

    /// <summary>The first instant of the month in China Standard Time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is 0001-01, which begins in China before the calendar of UTC does.</exception>
    public DateTimeOffset Start => new(Year, Month, 1, 0, 0, 0, ChinaTime.Offset);

    /// <summary>The month <paramref name="count"/> months later (earlier when negative).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is outside the years 1 to 9999.</exception>
    public Period AddMonths(int count)
    {
        var sum = months + count;
        ArgumentOutOfRangeException.ThrowIfNegative(sum, nameof(count));
        return new Period(sum / 12 + 1, sum % 12 + 1);
    }

    /// <summary>The month that <paramref name="instant"/> falls in, in China Standard Time.</summary>
    public static Period At(DateTimeOffset instant)
    {
        var local = instant.ToOffset(ChinaTime.Offset);
        return new Period(local.Year, local.Month);
    }

    /// <summary>Reads <c>yyyy-MM</c>, exactly.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        if (
            text is { Length: 7 }
            && DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
        {
            period = new Period(date.Year, date.Month);
            return true;
        }

        period = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(Period other) => months.CompareTo(other.months);

    /// <summary>Whether <paramref name="left"/> is before <paramref name="right"/>.</summary>
    public static bool operator <(Period left, Period right) => left.months < right.months;

    /// <summary>Whether <paramref name="left"/> is after <paramref name="right"/>.</summary>
    public static bool operator >(Period left, Period right) => left.months > right.months;

    /// <summary>Whether <paramref name="left"/> is not after <paramref name="right"/>.</summary>
    public static bool operator <=(Period left, Period right) => left.months <= right.months;

    /// <summary>Whether <paramref name="left"/> is not before <paramref name="right"/>.</summary>
    public static bool operator >=(Period left, Period right) => left.months >= right.months;

    /// <summary><c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");
}
