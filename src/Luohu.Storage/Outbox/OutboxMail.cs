using Azure;

namespace Luohu.Storage.Outbox;

/// <summary>
/// One mail to one address, as the outbox keeps it. There is at most one of an occasion and address, for ever: that is
/// what keeps it from being sent twice.
/// </summary>
/// <param name="Region">The region's administrative division code.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">The addressee.</param>
/// <param name="Address">The mail address.</param>
/// <param name="MessageId">The Message-ID without angle brackets: the same on each attempt.</param>
/// <param name="QueuedAt">When it was put into the outbox, in UTC; the mail's Date.</param>
public sealed record OutboxMail(string Region, MailKind Kind, string Name, string Address, string MessageId, DateTimeOffset QueuedAt)
{
    /// <summary>How far it has come.</summary>
    public MailState State { get; internal init; }

    /// <summary>How often it was claimed, since it was queued or taken up again.</summary>
    public int Attempts { get; internal init; }

    /// <summary>The first instant at which it may be claimed; while it is being sent, when that claim lapses.</summary>
    public DateTimeOffset NextAttemptAt { get; internal init; } = QueuedAt;

    /// <summary>When the server took it; null until then.</summary>
    public DateTimeOffset? SentAt { get; internal init; }

    /// <summary>Why the last attempt failed, without addresses or secrets; null when none has.</summary>
    public string? LastError { get; internal init; }

    internal ETag Tag { get; init; }

    /// <summary>Whether it may yet be sent.</summary>
    public bool IsOpen => State is MailState.Pending or MailState.Sending or MailState.Failed;

    /// <summary>Whether a run may claim it at <paramref name="now"/>.</summary>
    public bool IsDue(DateTimeOffset now) => IsOpen && NextAttemptAt <= now;

    /// <summary>Claimed by a run until <paramref name="lapsesAt"/>.</summary>
    public OutboxMail Leased(DateTimeOffset lapsesAt) =>
        this with
        {
            State = MailState.Sending,
            Attempts = Attempts + 1,
            NextAttemptAt = lapsesAt.ToUniversalTime(),
        };

    /// <summary>Taken by the server.</summary>
    public OutboxMail Sent(DateTimeOffset at) => this with { State = MailState.Sent, SentAt = at.ToUniversalTime(), LastError = null };

    /// <summary>To be tried again.</summary>
    public OutboxMail Rescheduled(DateTimeOffset until, string error) =>
        this with
        {
            State = MailState.Failed,
            NextAttemptAt = until.ToUniversalTime(),
            LastError = error,
        };

    /// <summary>Given up.</summary>
    public OutboxMail DeadLettered(string error) => this with { State = MailState.DeadLettered, LastError = error };

    /// <summary>No longer needed.</summary>
    public OutboxMail Cancelled() => this with { State = MailState.Cancelled };

    /// <summary>To wait until a person releases it.</summary>
    public OutboxMail Held() => this with { State = MailState.Held };

    /// <summary>Released by a person: to be sent as one that was queued at <paramref name="now"/>.</summary>
    public OutboxMail Released(DateTimeOffset now) => this with { State = MailState.Pending, NextAttemptAt = now.ToUniversalTime() };

    /// <summary>Taken up again after it was given up, with all its attempts before it. The Message-ID stays.</summary>
    public OutboxMail Requeued(DateTimeOffset now) =>
        this with
        {
            State = MailState.Pending,
            Attempts = 0,
            NextAttemptAt = now.ToUniversalTime(),
        };
}
