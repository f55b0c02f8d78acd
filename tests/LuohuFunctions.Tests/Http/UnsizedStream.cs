namespace LuohuFunctions.Tests.Http;

/// <summary>A body whose length the client does not announce.</summary>
internal sealed class UnsizedStream(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;
}
