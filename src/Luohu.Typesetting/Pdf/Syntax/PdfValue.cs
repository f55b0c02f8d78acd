namespace Luohu.Typesetting.Pdf.Syntax;

/// <summary>A PDF object (ISO 32000-1, 7.3) that can write itself.</summary>
internal abstract record PdfValue
{
    public abstract void Write(PdfBuffer to);

    /// <summary>Whether it is a stream, which no object stream may hold (7.5.7).</summary>
    public virtual bool IsStream => false;

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

/// <summary>A byte string, given and written in hexadecimal.</summary>
internal sealed record PdfHex(string Digits) : PdfValue
{
    public override void Write(PdfBuffer to) => to.Ascii("<").Ascii(Digits).Ascii(">");
}

/// <summary>A text string: plain ASCII in parentheses, anything else as UTF-16 with its mark.</summary>
internal sealed record PdfText(string Value) : PdfValue
{
    public override void Write(PdfBuffer to)
    {
        if (IsPlain(Value))
            to.Ascii("(").Ascii(Value).Ascii(")");
        else
            to.Ascii("<FEFF").Utf16(Value).Ascii(">");
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '(' or ')' or '\\')
                return false;
        }

        return true;
    }
}

internal sealed record PdfReference(int Number) : PdfValue
{
    public override void Write(PdfBuffer to) => to.Number(Number).Ascii(" 0 R");
}

internal sealed record PdfArray(IEnumerable<PdfValue> Items) : PdfValue
{
    public static PdfArray From(params PdfValue[] items) => new(items);

    public override void Write(PdfBuffer to)
    {
        to.Ascii("[");
        var first = true;
        foreach (var item in Items)
        {
            if (!first)
                to.Ascii(" ");
            first = false;
            item.Write(to);
        }

        to.Ascii("]");
    }
}
