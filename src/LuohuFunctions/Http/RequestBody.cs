using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Http;

/// <summary>Reads a request's body up to a limit of size and time, whatever its Content-Length claims.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes of a JSON submission: 1 MiB.</summary>
    public const int MaxJsonBytes = 1024 * 1024;

    // The largest body over a line of 50 KB a second.
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(2);

    /// <summary>The body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <param name="tooLarge">The sentence for one that has more.</param>
    /// <param name="cancellationToken">Stops waiting for it.</param>
    /// <exception cref="UnreadableBodyException">It is compressed, too large, too slow, or broken off: none of that is the app's fault.</exception>
    public static Task<byte[]> ReadAsync(HttpRequest request, int limit, string tooLarge, CancellationToken cancellationToken) =>
        ReadAsync(request, limit, tooLarge, MostTime, cancellationToken);

    internal static async Task<byte[]> ReadAsync(
        HttpRequest request,
        int limit,
        string tooLarge,
        TimeSpan time,
        CancellationToken cancellationToken
    )
    {
        if (request.Headers.ContentEncoding.ToString().Trim() is not ("" or "identity") and var encoding)
            throw new UnreadableBodyException(
                ProblemCode.MediaTypeNotSupported,
                $"请求体以{encoding}压缩，本系统只收未压缩的内容，请发送原文并去掉请求头 Content-Encoding。"
            );
        if (request.ContentLength > limit)
            throw new UnreadableBodyException(ProblemCode.BodyTooLarge, tooLarge);

        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(time);
        try
        {
            return await ReadAsync(request.Body, limit, timed.Token)
                ?? throw new UnreadableBodyException(ProblemCode.BodyTooLarge, tooLarge);
        }
        catch (OperationCanceledException slow)
            when (!cancellationToken.IsCancellationRequested && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw TooSlow(slow);
        }
        catch (BadHttpRequestException slow) when (slow.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            throw TooSlow(slow);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new UnreadableBodyException(ProblemCode.BodyTooLarge, tooLarge, large);
        }
        catch (IOException broken)
        {
            throw new UnreadableBodyException(
                ProblemCode.BodyIncomplete,
                "请求体没有收全，连接中断或长度不符，本次未登记，请重新发送。",
                broken
            );
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
                return null;
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }

    private static UnreadableBodyException TooSlow(Exception slow) =>
        new(ProblemCode.BodyTimeout, "请求体迟迟没有收全，本次未登记，请检查网络后重新发送。", slow);
}
