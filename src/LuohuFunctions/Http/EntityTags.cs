using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LuohuFunctions.Http;

/// <summary>
/// The ETags of a condition, as clients send them back. A proxy that compresses marks them as weak or puts a suffix on them, such as
/// <c>W/"2"</c> (nginx), <c>"2-gzip"</c> (Apache), <c>"2--gzip"</c> (Jetty): the figure is the same, and is recognized.
/// </summary>
internal sealed class EntityTags
{
    private static readonly string[] Encodings = ["gzip", "br", "deflate", "zstd"];

    private readonly List<string> tags;

    private EntityTags(bool isAny, List<string> tags) => (IsAny, this.tags) = (isAny, tags);

    /// <summary>Whether any representation is meant: <c>*</c>, alone.</summary>
    public bool IsAny { get; }

    /// <summary>Reads a header; false where it is malformed, <c>*</c> beside an ETag included (RFC 9110, 13.1.1).</summary>
    public static bool TryRead(StringValues header, [NotNullWhen(true)] out EntityTags? tags)
    {
        tags = null;
        if (!EntityTagHeaderValue.TryParseStrictList(header, out var list) || list.Count == 0)
            return false;
        var isAny = list.Any(tag => tag.Equals(EntityTagHeaderValue.Any));
        if (isAny && list.Count > 1)
            return false;
        tags = new(isAny, isAny ? [] : [.. list.Select(tag => tag.Tag.ToString().Trim('"'))]);
        return true;
    }

    /// <summary>Whether <paramref name="tag"/>, without quotation marks, is among them, or any is meant.</summary>
    public bool Have(string tag) => IsAny || tags.Contains(tag) || tags.Any(sent => WithoutEncoding(sent) == tag);

    private static string WithoutEncoding(string tag)
    {
        foreach (var encoding in Encodings)
        {
            if (tag.EndsWith(encoding, StringComparison.OrdinalIgnoreCase) && tag[..^encoding.Length] is [.. var rest, '-' or ';' or ':'])
                return rest.TrimEnd('-');
        }

        return tag;
    }
}
