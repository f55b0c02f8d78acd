using System.Net.Http.Headers;
using System.Text.Json;

namespace LuohuFunctions.Tests;

/// <summary>What the app answered.</summary>
internal sealed record Answer(int Status, string? MediaType, HttpResponseHeaders Headers, byte[] Body)
{
    public string? ContentDisposition { get; init; }

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The problem's code; null when the answer is no problem document.</summary>
    public string? Code => MediaType == "application/problem+json" ? Json.GetProperty("code").GetString() : null;

    /// <summary>The codes of a refused submission's errors with their pointers, such as <c>/figures/0/level too-many-decimals</c>.</summary>
    public IEnumerable<string> Faults =>
        Json.GetProperty("errors")
            .EnumerateArray()
            .Select(e => $"{e.GetProperty("pointer").GetString()} {e.GetProperty("code").GetString()}");

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers,
            await response.Content.ReadAsByteArrayAsync()
        )
        {
            ContentDisposition = response.Content.Headers.ContentDisposition?.ToString(),
        };
}
