namespace Luohu.Storage.Outbox;

/// <summary>How far a mail of the outbox has come.</summary>
public enum MailState
{
    /// <summary>Nobody has tried to send it yet.</summary>
    Pending,

    /// <summary>A run has claimed it. When the claim lapses, that run has died, and another may claim it.</summary>
    Sending,

    /// <summary>The last attempt failed; there will be another.</summary>
    Failed,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>Given up, for a person to look at.</summary>
    DeadLettered,

    /// <summary>No longer needed before it was sent: a newer version is out, or the department has reported.</summary>
    Cancelled,

    /// <summary>Not sent until a person releases it: the run that published its bulletin would have surprised its readers.</summary>
    Held,
}
