using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Sessions;

/// <summary>
/// Makes a source that tries wrong keys wait for each refusal, half a minute at most. A right key is never refused and never waits, so
/// nobody can shut another out by trying in that other's name.
/// </summary>
public sealed class SignInDelay(TimeProvider clock)
{
    // Somebody who mistypes.
    private const int FreeTries = 3;
    private const int MostDoublings = 5;
    private const int MostSources = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Tries, DateTimeOffset Last)> sources = new();

    /// <summary>How many sources are remembered.</summary>
    internal int Sources => sources.Count;

    /// <summary>How long a source waits for the refusal of its next wrong try.</summary>
    internal TimeSpan Next(string source)
    {
        var now = clock.GetUtcNow();

        // Bounded; whoever has so many sources waits at none of them anyway.
        if (sources.Count >= MostSources)
            sources.Clear();
        var (tries, _) = sources.AddOrUpdate(
            source,
            _ => (1, now),
            (_, before) => (now - before.Last > Memory ? 1 : before.Tries + 1, now)
        );
        var beyond = Math.Min(tries - FreeTries, MostDoublings + 1);
        return beyond <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(1 << (beyond - 1), Longest.TotalSeconds));
    }

    /// <summary>Waits after a wrong try.</summary>
    public Task WaitAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Task.Delay(Next(SourceOf(request)), clock, cancellationToken);

    // The last that the host in front has added: what a caller writes there itself stands before it.
    private static string SourceOf(HttpRequest request) =>
        request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() is { Length: > 0 } forwarded
            ? forwarded
            : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
}
