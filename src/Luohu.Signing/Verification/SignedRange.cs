using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Luohu.Signing.Verification;

/// <summary>The bytes that a signature covers: all of a file's first bytes but a gap, in which the signature itself stands.</summary>
/// <param name="Start">Where the covered bytes begin; 0 in every sound file.</param>
/// <param name="GapStart">Where the gap begins.</param>
/// <param name="GapEnd">The first byte behind the gap.</param>
/// <param name="End">The first byte behind all that is covered.</param>
internal sealed partial record SignedRange(int Start, int GapStart, int GapEnd, int End)
{
    /// <summary>
    /// Every range that a file speaks of, wherever that stands: a signature that a later revision has taken out of its form is
    /// found too. Numbers that no file can have are left out.
    /// </summary>
    public static IReadOnlyList<SignedRange> AllOf(ReadOnlySpan<byte> pdf) =>
        [
            .. Ranges()
                .Matches(Encoding.Latin1.GetString(pdf))
                .Select(match =>
                    From([.. match.Groups.Values.Skip(1).Select(group => long.Parse(group.Value, CultureInfo.InvariantCulture))])
                )
                .OfType<SignedRange>()
                .Distinct(),
        ];

    /// <summary>A range from the four numbers of a ByteRange (Table 252); null where they are no range.</summary>
    public static SignedRange? From(IReadOnlyList<long> numbers)
    {
        if (
            numbers is not [var start, var length, var second, var secondLength]
            || numbers.Any(number => number is < 0 or > int.MaxValue / 2)
        )
            return null;
        return new((int)start, (int)(start + length), (int)second, (int)(second + secondLength));
    }

    /// <summary>Whether all of a file's first bytes are covered but one gap.</summary>
    public bool IsComplete(int fileLength) => Start == 0 && GapStart > 0 && GapStart < GapEnd && GapEnd < End && End <= fileLength;

    /// <summary>The covered bytes.</summary>
    public byte[] Covered(ReadOnlySpan<byte> pdf) => [.. pdf[Start..GapStart], .. pdf[GapEnd..End]];

    [GeneratedRegex(@"/ByteRange\s*\[\s*(\d{1,18})\s+(\d{1,18})\s+(\d{1,18})\s+(\d{1,18})\s*\]")]
    private static partial Regex Ranges();
}
