using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Signing.Pdf;

/// <summary>PDF objects in bytes (ISO 32000-1, 7.3), and the few ways of making them that an update needs.</summary>
internal static class PdfSyntax
{
    /// <summary>Writes an object. Strings that are more than plain ASCII are written in hexadecimal, so that no byte needs an escape.</summary>
    /// <exception cref="NotSupportedException">It is a stream, which stands by itself.</exception>
    public static StringBuilder AppendObject(this StringBuilder to, IToken token) =>
        token switch
        {
            DictionaryToken dictionary => to.AppendEntries(dictionary),
            ArrayToken array => to.AppendItems(array),
            NameToken name => to.AppendName(name.Data),
            IndirectReferenceToken reference => to.Append(
                CultureInfo.InvariantCulture,
                $"{reference.Data.ObjectNumber} {reference.Data.Generation} R"
            ),
            NumericToken { HasDecimalPlaces: true } number => to.Append(number.Double.ToString("0.######", CultureInfo.InvariantCulture)),
            NumericToken number => to.Append(number.Long),
            BooleanToken flag => to.Append(flag.Data ? "true" : "false"),
            NullToken => to.Append("null"),
            StringToken text when text.GetBytes().All(IsPlain) => to.Append('(').Append(text.Data).Append(')'),
            _ => BytesOf(token) is { } bytes
                ? to.Append('<').Append(Convert.ToHexString(bytes)).Append('>')
                : throw new NotSupportedException($"A PDF object of the kind {token.GetType().Name} is not written."),
        };

    /// <summary>The bytes of a string; null where it is none.</summary>
    public static byte[]? BytesOf(IToken? token) =>
        token switch
        {
            HexToken hex => hex.Bytes.ToArray(),
            StringToken text => text.GetBytes(),
            _ => null,
        };

    public static DictionaryToken Dictionary(params (string Key, IToken Value)[] entries) =>
        new(entries.ToDictionary(entry => NameToken.Create(entry.Key), entry => entry.Value));

    public static ArrayToken Array(params IToken[] items) => new(items);

    public static NameToken Name(string name) => NameToken.Create(name);

    public static NumericToken Number(double value) => new(value);

    public static IndirectReferenceToken Reference(IndirectReference reference) => new(reference);

    /// <summary>A text string: UTF-16 with its mark (7.9.2.2).</summary>
    public static HexToken Text(string text) => new("FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)));

    /// <summary>A date (7.9.4), which is plain ASCII.</summary>
    public static HexToken Date(DateTimeOffset date)
    {
        var zone = date.ToString("zzz", CultureInfo.InvariantCulture);
        return new(
            Convert.ToHexString(
                Encoding.ASCII.GetBytes($"D:{date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone[..3]}'{zone[4..]}'")
            )
        );
    }

    private static bool IsPlain(byte c) => c is >= (byte)' ' and <= (byte)'~' and not ((byte)'(' or (byte)')' or (byte)'\\');

    private static StringBuilder AppendEntries(this StringBuilder to, DictionaryToken dictionary)
    {
        to.Append("<<");
        foreach (var (key, value) in dictionary.Data)
            to.AppendName(key).Append(' ').AppendObject(value);
        return to.Append(">>");
    }

    private static StringBuilder AppendItems(this StringBuilder to, ArrayToken array)
    {
        to.Append('[');
        for (var i = 0; i < array.Length; i++)
        {
            if (i > 0)
                to.Append(' ');
            to.AppendObject(array[i]);
        }

        return to.Append(']');
    }

    private static StringBuilder AppendName(this StringBuilder to, string name)
    {
        to.Append('/');
        foreach (var c in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)c) || "-_.+".Contains((char)c, StringComparison.Ordinal))
                to.Append((char)c);
            else
                to.Append('#').Append(c.ToString("X2", CultureInfo.InvariantCulture));
        }

        return to;
    }
}
