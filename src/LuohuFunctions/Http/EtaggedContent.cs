using System.Security.Cryptography;
using System.Text.Json;
using Luohu.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LuohuFunctions.Http;

/// <summary>An answer with a strong ETag, or 304 for a client that has it already.</summary>
internal sealed class EtaggedContent : IResult
{
    private readonly byte[] body;
    private readonly string contentType;
    private readonly EntityTagHeaderValue etag;

    private EtaggedContent(byte[] body, string contentType, string tag)
    {
        this.body = body;
        this.contentType = contentType;
        etag = new EntityTagHeaderValue($"\"{tag}\"");
    }

    /// <summary>A JSON answer whose ETag is the digest of its bytes.</summary>
    public static EtaggedContent Json<T>(T value)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, PlanJson.Options);
        return new(body, "application/json; charset=utf-8", Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16)));
    }

    /// <summary>An answer whose ETag its owner gives.</summary>
    public static EtaggedContent Create(byte[] body, string contentType, string tag) => new(body, contentType, tag);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.GetTypedHeaders().ETag = etag;
        if (EntityTags.TryRead(httpContext.Request.Headers.IfNoneMatch, out var known) && known.Have(etag.Tag.ToString().Trim('"')))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
