using System.Buffers;
using System.Globalization;
using System.Text;

namespace Luohu.Typesetting.Pdf;

/// <summary>Growing bytes with the few ways of writing that PDF syntax needs.</summary>
internal sealed class PdfBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public int Length => _bytes.WrittenCount;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public PdfBuffer Ascii(string text)
    {
        _bytes.Advance(Encoding.ASCII.GetBytes(text, _bytes.GetSpan(text.Length)));
        return this;
    }

    public PdfBuffer Bytes(ReadOnlySpan<byte> data)
    {
        _bytes.Write(data);
        return this;
    }

    /// <summary>A number with at most three decimals: a thousandth of a point is finer than any device, and PDF knows no exponents.</summary>
    public PdfBuffer Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000);
        var to = _bytes.GetSpan(24);
        var at = 0;
        if (thousandths < 0) to[at++] = (byte)'-';
        thousandths = Math.Abs(thousandths);
        (thousandths / 1000).TryFormat(to[at..], out var written, default, CultureInfo.InvariantCulture);
        at += written;
        var fraction = thousandths % 1000;
        if (fraction > 0) to[at++] = (byte)'.';
        for (var digit = 100; fraction > 0; fraction %= digit, digit /= 10) to[at++] = (byte)('0' + fraction / digit);
        _bytes.Advance(at);
        return this;
    }

    /// <summary>A number of sixteen bits in hexadecimal.</summary>
    public PdfBuffer Hex(int value)
    {
        value.TryFormat(_bytes.GetSpan(4), out var written, "X4", CultureInfo.InvariantCulture);
        _bytes.Advance(written);
        return this;
    }

    /// <summary>Numbers, each followed by a space, then an operator and a line end.</summary>
    public PdfBuffer Operator(string name, params ReadOnlySpan<double> operands)
    {
        foreach (var operand in operands) Number(operand).Ascii(" ");
        return Ascii(name).Ascii("\n");
    }
}
