namespace LuohuFunctions.Mail;

/// <summary>When a mail is tried again: after 5 minutes, 10, 20 and so on, about half a day in all.</summary>
internal static class RetryPolicy
{
    /// <summary>After so many attempts a mail is given up.</summary>
    public const int MaxAttempts = 8;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after <paramref name="attempts"/> (1 or more) have failed.</summary>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="jitter">0 to 1: takes up to a quarter off or puts it on, so that mails that failed together do not come together again.</param>
    public static TimeSpan WaitAfter(int attempts, double jitter) => First * Math.Pow(2, attempts - 1) * (0.75 + jitter / 2);
}
