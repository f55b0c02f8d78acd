using System.Globalization;

namespace Luohu.Storage.Tables;

/// <summary>Decimals as text: Table Storage has no decimal, and a double would lose digits.</summary>
internal static class DecimalText
{
    public static string? Write(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static decimal? Read(string? text) =>
        text is null
            ? null
            : decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
