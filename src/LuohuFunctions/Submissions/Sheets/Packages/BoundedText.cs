using System.Text;

namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>
/// The characters of a part, in UTF-8 or UTF-16 as ISO/IEC 29500-2 wants. An <see cref="System.Xml.XmlReader"/> takes a tag whole
/// before anyone can count its attributes; so what it takes for one node is limited here.
/// </summary>
internal sealed class BoundedText(string part, Stream content) : TextReader
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader reader = new(content, Utf8);
    private int taken;

    /// <summary>Begins to count anew.</summary>
    public void BeginNode() => taken = 0;

    /// <inheritdoc/>
    public override int Peek() => reader.Peek();

    /// <inheritdoc/>
    public override int Read() => throw new NotSupportedException("An XML reader reads blocks.");

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = reader.Read(buffer, index, count);
        if ((taken += read) > PartLimits.MaxNode)
            throw PartLimits.Refusal($"的部件{part}中有超长的内容");
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
        base.Dispose(disposing);
    }
}
