using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Luohu.Domain.Tests;

public sealed class NumeralsTests
{
    // n / 10^scale, so that integers can tell what the right answer is.
    private static readonly Gen<(long N, int Scale, int Decimals)> numbers = Gen.Select(
        Gen.OneOf(Gen.Long, Gen.Long[-2000, 2000]),
        Gen.Int[0, 12],
        Gen.Int[0, 6]
    );

    [Theory] // the standard's own kind of examples: half to even, and 15.4546 in one step, not by way of 15.455
    [InlineData("12.1498", 1, "12.1")]
    [InlineData("1.050", 1, "1.0")]
    [InlineData("0.35", 1, "0.4")]
    [InlineData("0.325", 2, "0.32")]
    [InlineData("10.5002", 0, "11")]
    [InlineData("2.5", 0, "2")]
    [InlineData("-3.5", 0, "-4")]
    [InlineData("15.4546", 0, "15")]
    [InlineData("1190.2", 2, "1190.20")]
    public void Print_RoundsHalfToEvenOnce(string value, int decimals, string printed) =>
        Assert.Equal(printed, Numerals.Print(Number(value), decimals));

    [Fact]
    public void Print_AgreesWithIntegerArithmetic() =>
        numbers.Sample(
            (n, scale, decimals) =>
            {
                var value = n / Power(scale);
                var expected = (decimal)HalfEven((BigInteger)n * BigInteger.Pow(10, decimals), BigInteger.Pow(10, scale)) / Power(decimals);
                var printed = Numerals.Print(value, decimals);
                return Number(printed) == expected
                    && (decimals == 0 ? !printed.Contains('.') : printed.Length - printed.IndexOf('.') - 1 == decimals);
            },
            iter: 2000
        );

    [Fact]
    public void Print_RoundsToZero_HasNoSign() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 49])
            .Sample((decimals, parts) => !Numerals.Print(-parts / 100m / Power(decimals), decimals).StartsWith('-'));

    [Theory]
    [InlineData("400", "400")]
    [InlineData("101.50", "101.5")]
    [InlineData("-5.60", "-5.6")]
    [InlineData("0.00", "0")]
    [InlineData("-0.0000001", "0")]
    [InlineData("1000000000000000.000001", "1000000000000000.000001")]
    public void PrintShort_HasNoTrailingZeros(string value, string printed) => Assert.Equal(printed, Numerals.PrintShort(Number(value)));

    [Theory]
    [InlineData("8.10", 1)]
    [InlineData("8.15", 2)]
    [InlineData("100", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("0.0000000000000000000000000001", 28)]
    public void DecimalsOf_DoesNotCountTrailingZeros(string value, int decimals) =>
        Assert.Equal(decimals, Numerals.DecimalsOf(Number(value)));

    [Fact]
    public void Trim_KeepsTheValue_AndForgetsHowItWasWritten() =>
        Gen.Select(Gen.OneOf(Gen.Decimal, Generators.Level, Generators.Growth), Gen.Int[0, 6])
            .Sample(
                (value, zeros) =>
                {
                    var trimmed = Numerals.Trim(value);
                    var padded = decimal.Round(value, 6) + new decimal(0, 0, 0, isNegative: false, (byte)zeros);
                    var text = trimmed.ToString(CultureInfo.InvariantCulture);
                    return trimmed == value
                        && !(text.Contains('.') && text.EndsWith('0'))
                        && Numerals.Trim(padded).ToString(CultureInfo.InvariantCulture)
                            == Numerals.Trim(decimal.Round(value, 6)).ToString(CultureInfo.InvariantCulture);
                }
            );

    [Theory]
    [InlineData("-0.00", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    public void Trim_OfAnExtreme_IsItself(string value, string trimmed) =>
        Assert.Equal(trimmed, Numerals.Trim(Number(value)).ToString(CultureInfo.InvariantCulture));

    private static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        var floor = BigInteger.DivRem(numerator, denominator, out var rest);
        if (rest < 0)
            (floor, rest) = (floor - 1, rest + denominator);
        return (rest * 2).CompareTo(denominator) switch
        {
            < 0 => floor,
            > 0 => floor + 1,
            _ => floor + (floor.IsEven ? 0 : 1),
        };
    }

    private static decimal Power(int exponent) => (decimal)BigInteger.Pow(10, exponent);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
