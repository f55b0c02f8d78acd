using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Reporting;

/// <summary>Reads a request's body up to a limit, whatever its Content-Length claims.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes of a JSON submission: 1 MiB.</summary>
    public const int MaxJsonBytes = 1024 * 1024;

    /// <summary>The body; null when it is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
