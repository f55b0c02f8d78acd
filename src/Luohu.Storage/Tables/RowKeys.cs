using Luohu.Domain;

namespace Luohu.Storage.Tables;

/// <summary>The row keys of the storage's one table. Numbers are padded so that rows sort as they are counted.</summary>
internal static class RowKeys
{
    /// <summary>The longest Idempotency-Key, in characters.</summary>
    public const int MaxIdempotencyKey = 128;

    public static string Figure(string indicator, Period period) => Figures(indicator) + Invariant($"{period.Month:D2}");

    public static string Figures(string indicator) => $"figure:{Code(indicator)}:";

    public static string Department(string department) => $"department:{Code(department)}";

    /// <summary>
    /// A client's key may hold / \ # ? and %, which a row key must not. Letters, digits and - . _ ~ stand as they are, so
    /// that a GUID stays readable; all else is written =XX as in quoted-printable, and = itself too, so no two keys meet.
    /// </summary>
    /// <exception cref="ArgumentException">The key is empty, too long or not visible ASCII.</exception>
    public static string Receipt(string department, string key) =>
        key.Length is > 0 and <= MaxIdempotencyKey && key.All(c => c is > ' ' and <= '~')
            ? Receipts(department) + Escaped(key)
            : throw new ArgumentException($"An Idempotency-Key has 1 to {MaxIdempotencyKey} visible ASCII characters.", nameof(key));

    public static string Receipts(string department) => $"receipt:{Code(department)}:";

    public static string Bulletin(Period period, int version) => Bulletins(period) + Invariant($"{version:D3}");

    public static string Bulletins(Period period) => Invariant($"bulletin:{period.Month:D2}:");

    public static string Opening(string department, Period period, DateTimeOffset at) =>
        Openings(department, period) + Invariant($"{at.UtcTicks:D19}");

    public static string Openings(string department, Period period) => Invariant($"opening:{Code(department)}:{period.Month:D2}:");

    public static string Draft(string department, Period period) => Invariant($"draft:{Code(department)}:{period.Month:D2}");

    // An address is one mailbox however it is capitalized.
    public static string Delivery(Period period, int version, string address) =>
        Invariant($"delivery:{period.Month:D2}:{version:D3}:{Escaped(address.ToLowerInvariant())}");

    public static string Reminder(Period period, string department) => Invariant($"reminder:{period.Month:D2}:{Code(department)}");

    /// <summary>The parts of a row key between its colons.</summary>
    public static string[] PartsOf(string rowKey) => rowKey.Split(':');

    /// <summary>The same code: a colon in one would make one row's key look like another's.</summary>
    /// <exception cref="ArgumentException">It is no code.</exception>
    public static string Code(string code) =>
        code.Length > 0 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? code
            : throw new ArgumentException($"'{code}' is not a code: a-z, 0-9 and hyphen.", nameof(code));

    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace('%', '=');

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
