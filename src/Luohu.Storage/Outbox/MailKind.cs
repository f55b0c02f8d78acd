using Luohu.Domain;

namespace Luohu.Storage.Outbox;

/// <summary>What a mail of the outbox is about.</summary>
/// <param name="Period">The month that it is about.</param>
public abstract record MailKind(Period Period)
{
    /// <summary>A bulletin was published.</summary>
    /// <param name="Period">Its month.</param>
    /// <param name="Version">Its version, from 1.</param>
    /// <param name="Edition">Which edition the mail carries.</param>
    public sealed record Bulletin(Period Period, int Version, Edition Edition = Edition.Full) : MailKind(Period);

    /// <summary>A department has not reported all that is due.</summary>
    /// <param name="Period">The month that it should have reported.</param>
    /// <param name="Department">The department's code.</param>
    public sealed record Reminder(Period Period, string Department) : MailKind(Period);
}
