using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Luohu.Signing;

/// <summary>A time-stamp service that is asked over HTTP (RFC 3161, 3.4).</summary>
/// <param name="http">Makes the calls. Its time limit is the service's.</param>
/// <param name="address">The service.</param>
public sealed class HttpTimestampService(HttpClient http, Uri address) : ITimestampService
{
    // A token with a long chain has some 10 KB.
    private const int LargestAnswer = 64 * 1024;

    /// <inheritdoc/>
    public async Task<byte[]> StampAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellationToken)
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(
            digest,
            HashAlgorithmName.SHA256,
            nonce: RandomNumberGenerator.GetBytes(16),
            requestSignerCertificates: true
        );
        try
        {
            // Checks the status, the digest, the nonce and the service's own signature.
            return request.ProcessResponse(await AskAsync(request.Encode(), cancellationToken), out _).AsSignedCms().Encode();
        }
        catch (CryptographicException fault)
        {
            throw new SigningException($"The time-stamp service {address} did not stamp the signature: {fault.Message}", fault);
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException
                || fault is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            throw new SigningException($"The time-stamp service {address} cannot be used: {fault.Message}", fault);
        }
    }

    private async Task<byte[]> AskAsync(byte[] query, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(query) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
