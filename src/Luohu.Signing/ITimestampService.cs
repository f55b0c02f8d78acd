namespace Luohu.Signing;

/// <summary>A witness of time: it signs a digest together with the time at which it saw it (RFC 3161).</summary>
public interface ITimestampService
{
    /// <summary>Has a digest stamped.</summary>
    /// <param name="digest">A SHA-256 digest, 32 bytes.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The token: a CMS SignedData in DER.</returns>
    /// <exception cref="SigningException">The service cannot be reached, refuses, or answers with a token for something else.</exception>
    Task<byte[]> StampAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellationToken);
}
