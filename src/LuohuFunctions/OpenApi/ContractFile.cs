using System.IO.Compression;
using System.Security.Cryptography;
using LuohuFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LuohuFunctions.OpenApi;

/// <summary>
/// A file that the app carries in its assembly: the API's document, or a part of the page that shows it. Sent
/// compressed to a client that takes it so.
/// </summary>
internal sealed class ContractFile
{
    private readonly string contentType;
    private readonly byte[] plain;
    private readonly Lazy<byte[]> zipped;

    private ContractFile(string name, string contentType, byte[] plain)
    {
        this.contentType = contentType;
        this.plain = plain;
        Name = name;
        Tag = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 16));
        zipped = new(() => Zip(plain));
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Tells the file's contents from others of its name.</summary>
    public string Tag { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content => plain;

    /// <summary>The file of that name.</summary>
    /// <exception cref="InvalidOperationException">The assembly carries none.</exception>
    public static ContractFile Load(string name, string contentType)
    {
        using var stream =
            typeof(ContractFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly does not carry '{name}'.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new(name, contentType, bytes.ToArray());
    }

    /// <summary>The answer to <paramref name="request"/>, with an ETag for each of its two encodings.</summary>
    public IResult Answer(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!TakesGzip(request.Headers.AcceptEncoding))
            return EtaggedContent.Create(plain, contentType, Tag);
        headers.ContentEncoding = "gzip";
        return EtaggedContent.Create(zipped.Value, contentType, Tag + "-gzip");
    }

    private static bool TakesGzip(StringValues accepted) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static byte[] Zip(byte[] plain)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
            gzip.Write(plain);
        return zipped.ToArray();
    }
}
