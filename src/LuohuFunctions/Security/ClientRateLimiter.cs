using System.Threading.RateLimiting;
using LuohuFunctions.Configuration;

namespace LuohuFunctions.Security;

/// <summary>
/// How many calls each caller may make: a minute's worth at once, then as they trickle in. Counted in this process, so an
/// app on several instances lets through as many times that. What the page calls by itself is counted apart, to the same limit.
/// </summary>
internal sealed class ClientRateLimiter(AppSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<(string, bool)> limiter = PartitionedRateLimiter.Create<(string, bool), (string, bool)>(one =>
        RateLimitPartition.GetTokenBucketLimiter(
            one,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.CallsPerMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / settings.CallsPerMinute,
            }
        )
    );

    /// <summary>Counts a call; how long to wait when it is one too many, else null.</summary>
    public TimeSpan? TryAcquire(ApiClient caller, bool isBackground)
    {
        using var lease = limiter.AttemptAcquire((caller.Id, isBackground));
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
