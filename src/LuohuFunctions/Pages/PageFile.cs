using System.Collections.Frozen;
using System.Security.Cryptography;
using LuohuFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LuohuFunctions.Pages;

/// <summary>A file of the page, which the assembly carries as it was built, with its brotli twin.</summary>
internal sealed class PageFile
{
    private const string Root = "app/";
    private const string Brotli = "br";
    private const string BrotliSuffix = "." + Brotli;

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PageFile> Files = typeof(PageFile)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && ContentTypes.ContainsKey(Path.GetExtension(name)))
        .ToFrozenDictionary(name => name[Root.Length..], name => new PageFile(name));

    private readonly string contentType;
    private readonly string tag;
    private readonly byte[] plain;
    private readonly byte[] compressed;

    private PageFile(string resource)
    {
        contentType = ContentTypes[Path.GetExtension(resource)];
        plain = Read(resource);
        compressed = Read(resource + BrotliSuffix);
        tag = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 16));
    }

    /// <summary>The document that every address of the page opens; its script reads the address.</summary>
    public static PageFile Document => Files["index.html"];

    /// <summary>The file at <paramref name="path"/> beneath /app/; null where there is none.</summary>
    public static PageFile? Find(string path) => Files.GetValueOrDefault(path);

    /// <summary>The answer to <paramref name="request"/>, with an ETag for each of its two encodings.</summary>
    public IResult Answer(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!TakesBrotli(request.Headers.AcceptEncoding))
            return EtaggedContent.Create(plain, contentType, tag);
        headers.ContentEncoding = Brotli;
        return EtaggedContent.Create(compressed, contentType, $"{tag}-{Brotli}");
    }

    private static bool TakesBrotli(StringValues accepted) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static byte[] Read(string resource)
    {
        using var stream =
            typeof(PageFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly does not carry '{resource}'.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
