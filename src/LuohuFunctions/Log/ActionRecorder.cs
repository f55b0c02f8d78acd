using Luohu.Storage.Log;
using LuohuFunctions.Configuration;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Log;

/// <summary>
/// Writes down what was done. It is called after the act and before the answer: what could not be written down is answered as a failure, so
/// that no key, link or session reaches anybody unrecorded.
/// </summary>
public sealed class ActionRecorder(ActionLog log, AppSettings settings, TimeProvider clock)
{
    private const string ForwardedFor = "X-Forwarded-For";

    /// <summary>Something that a caller has done.</summary>
    internal Task AddAsync(HttpRequest request, ApiClient caller, LogKind kind, string text, CancellationToken cancellationToken) =>
        WriteAsync(AddressOf(request), caller.Person, caller.Name, kind, text, cancellationToken);

    /// <summary>Something that somebody has done who is known by what was sent, or not at all.</summary>
    internal Task AddAsync(
        HttpRequest request,
        string? person,
        string? name,
        LogKind kind,
        string text,
        CancellationToken cancellationToken
    ) => WriteAsync(AddressOf(request), person, name, kind, text, cancellationToken);

    /// <summary>Something that the app has done by itself.</summary>
    internal Task AddAsync(LogKind kind, string text, CancellationToken cancellationToken) =>
        WriteAsync(null, null, null, kind, text, cancellationToken);

    private Task WriteAsync(
        string? address,
        string? person,
        string? name,
        LogKind kind,
        string text,
        CancellationToken cancellationToken
    ) => log.AddAsync(settings.Region, new(clock.GetUtcNow(), kind, person, name, address, text), cancellationToken);

    // The host before the app adds the address that it was called from at the end; what stands before it, anybody may have written.
    private static string? AddressOf(HttpRequest request) =>
        request.Headers[ForwardedFor].ToString().Split(',')[^1].Trim() is { Length: > 0 and <= 64 } forwarded
            ? forwarded
            : request.HttpContext.Connection.RemoteIpAddress?.ToString();
}
