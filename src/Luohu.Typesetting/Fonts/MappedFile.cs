using System.IO.MemoryMappedFiles;
using HarfBuzzSharp;
using Microsoft.Win32.SafeHandles;

namespace Luohu.Typesetting.Fonts;

/// <summary>A file seen through memory: of a font of fifteen megabytes, only the pages that are used are read.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;

    public MappedFile(string path)
    {
        using var handle = File.OpenHandle(path);
        _length = checked((int)RandomAccess.GetLength(handle));
        _file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        Handle.AcquirePointer(ref _start);
    }

    private SafeMemoryMappedViewHandle Handle => _view.SafeMemoryMappedViewHandle;

    public ReadOnlySpan<byte> Span => new(_start, _length);

    /// <summary>The same bytes for HarfBuzz, not copied: this file must outlive the blob.</summary>
    public Blob AsBlob() => new((nint)_start, _length, MemoryMode.ReadOnly);

    public void Dispose()
    {
        Handle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
