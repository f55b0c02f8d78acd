namespace Luohu.Typesetting.Pdf;

/// <summary>A PDF object (ISO 32000-1, 7.3) that can write itself.</summary>
internal abstract record PdfValue
{
    public abstract void Write(PdfBuffer to);

    public static implicit operator PdfValue(int value) => new PdfNumber(value);
    public static implicit operator PdfValue(double value) => new PdfNumber(value);
    public static implicit operator PdfValue(bool value) => new PdfBoolean(value);
}

internal sealed record PdfNumber(double Value) : PdfValue
{
    public override void Write(PdfBuffer to) => to.Number(Value);
}

internal sealed record PdfBoolean(bool Value) : PdfValue
{
    public override void Write(PdfBuffer to) => to.Ascii(Value ? "true" : "false");
}

/// <summary>A name. The names written here are ours and plain, so none needs an escape.</summary>
internal sealed record PdfName(string Value) : PdfValue
{
    public override void Write(PdfBuffer to) => to.Ascii("/").Ascii(Value);
}

/// <summary>A byte string, written in hexadecimal: it can hold anything.</summary>
internal sealed record PdfBytes(ReadOnlyMemory<byte> Value) : PdfValue
{
    public override void Write(PdfBuffer to) => to.Ascii("<").Ascii(Convert.ToHexString(Value.Span)).Ascii(">");
}

/// <summary>A text string: plain ASCII in parentheses, anything else as UTF-16 with its mark.</summary>
internal sealed record PdfText(string Value) : PdfValue
{
    public override void Write(PdfBuffer to)
    {
        if (Value.All(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\')))
            to.Ascii("(").Ascii(Value).Ascii(")");
        else
            to.Ascii("<FEFF").Ascii(Utf16Hex(Value)).Ascii(">");
    }

    public static string Utf16Hex(string text) => Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text));
}

internal sealed record PdfReference(int Number) : PdfValue
{
    public override void Write(PdfBuffer to) => to.Number(Number).Ascii(" 0 R");
}

internal sealed record PdfArray(IEnumerable<PdfValue> Items) : PdfValue
{
    public static PdfArray Of(params PdfValue[] items) => new(items);

    public override void Write(PdfBuffer to)
    {
        to.Ascii("[");
        var first = true;
        foreach (var item in Items)
        {
            if (!first) to.Ascii(" ");
            first = false;
            item.Write(to);
        }

        to.Ascii("]");
    }
}
