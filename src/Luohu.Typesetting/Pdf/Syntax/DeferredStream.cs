namespace Luohu.Typesetting.Pdf.Syntax;

/// <summary>A stream that is made on another thread while the rest of the file is put together: subsetting and deflating take most of the time.</summary>
internal sealed record DeferredStream : PdfValue
{
    private readonly Task _making;
    private PdfStream? _made;

    public DeferredStream(Func<PdfStream> make) => _making = Task.Run(() => _made = make());

    /// <summary>Deflates what has been written.</summary>
    public static DeferredStream Deflated(PdfBuffer data, PdfDictionary? dictionary = null) =>
        new(() => PdfStream.Deflated(data.Written, dictionary));

    public override bool IsStream => true;

    /// <summary>Waits until it is made or has failed.</summary>
    public void Settle() => Task.WaitAny(_making);

    public override void Write(PdfBuffer to)
    {
        _making.Wait();
        _made!.Write(to);
    }
}
