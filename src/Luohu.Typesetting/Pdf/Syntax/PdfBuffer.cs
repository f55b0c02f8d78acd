using System.Globalization;
using System.Text;

namespace Luohu.Typesetting.Pdf.Syntax;

/// <summary>Growing bytes with the few ways of writing that PDF syntax needs.</summary>
internal sealed class PdfBuffer
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public PdfBuffer Ascii(string text)
    {
        Length += Encoding.ASCII.GetBytes(text, Room(text.Length));
        return this;
    }

    public PdfBuffer Bytes(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Room(data.Length));
        Length += data.Length;
        return this;
    }

    /// <summary>A number with at most three decimals: a thousandth of a point is finer than any device, and PDF knows no exponents.</summary>
    public PdfBuffer Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000);
        var to = Room(24);
        var at = 0;
        if (thousandths < 0)
            to[at++] = (byte)'-';
        thousandths = Math.Abs(thousandths);
        (thousandths / 1000).TryFormat(to[at..], out var written, default, CultureInfo.InvariantCulture);
        at += written;
        var fraction = thousandths % 1000;
        if (fraction > 0)
            to[at++] = (byte)'.';
        for (var digit = 100; fraction > 0; fraction %= digit, digit /= 10)
            to[at++] = (byte)('0' + fraction / digit);
        Length += at;
        return this;
    }

    /// <summary>A number of sixteen bits in hexadecimal.</summary>
    public PdfBuffer Hex(int value)
    {
        var to = Room(4);
        for (var i = 0; i < 4; i++)
            to[i] = "0123456789ABCDEF"u8[value >> (12 - 4 * i) & 15];
        Length += 4;
        return this;
    }

    /// <summary>Text as UTF-16 in hexadecimal.</summary>
    public PdfBuffer Utf16(string text)
    {
        foreach (var unit in text)
            Hex(unit);
        return this;
    }

    /// <summary>A number, then the operator whose only or last operand it is, and a line end.</summary>
    public PdfBuffer Operator(string name, double operand) => Number(operand).Ascii(" ").Ascii(name).Ascii("\n");

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
        return _bytes.AsSpan(Length);
    }
}
