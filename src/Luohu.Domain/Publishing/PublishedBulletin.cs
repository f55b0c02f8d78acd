namespace Luohu.Domain.Publishing;

/// <summary>A bulletin on file, as far as it decides what is to be published next.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Version">1 for the first of its month, one more for each reissue.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="CoversFrom">The first month of a combined bulletin; null for one that covers its own month alone.</param>
public sealed record PublishedBulletin(Period Period, int Version, DateTimeOffset PublishedAt, Period? CoversFrom = null)
{
    /// <summary>Whether it stands for the bulletin of <paramref name="period"/>.</summary>
    public bool Covers(Period period) => (CoversFrom ?? Period) <= period && period <= Period;
}
