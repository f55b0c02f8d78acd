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
        _bytes.Advance(Encoding.Latin1.GetBytes(text, _bytes.GetSpan(text.Length)));
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
        var rounded = Math.Round(value, 3);
        // Negative zero would be written "-0".
        if (rounded == 0) rounded = 0;
        rounded.TryFormat(_bytes.GetSpan(32), out var written, "0.###", CultureInfo.InvariantCulture);
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
