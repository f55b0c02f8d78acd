using Luohu.Storage.People;

namespace Luohu.Storage.Sessions;

/// <summary>A person who has signed in with a browser.</summary>
/// <param name="Person">The person, as the row of the person says now.</param>
/// <param name="Way">How the session was begun.</param>
/// <param name="BeganAt">When it was begun.</param>
/// <param name="LastUsedAt">When it was last used, to five minutes.</param>
public sealed record Session(Person Person, SignInWay Way, DateTimeOffset BeganAt, DateTimeOffset LastUsedAt)
{
    /// <summary>A session that nobody uses ends after this.</summary>
    public static TimeSpan MostIdle { get; } = TimeSpan.FromHours(1);

    /// <summary>Any session ends after this: a working day.</summary>
    public static TimeSpan MostAge { get; } = TimeSpan.FromHours(12);

    /// <summary>When it ends if it is not used again.</summary>
    public DateTimeOffset EndsAt => EndOf(BeganAt, LastUsedAt);

    /// <summary>When it ends however it is used.</summary>
    public DateTimeOffset LatestEnd => BeganAt + MostAge;

    internal static DateTimeOffset EndOf(DateTimeOffset began, DateTimeOffset used) =>
        used + MostIdle < began + MostAge ? used + MostIdle : began + MostAge;
}
