using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter of a function that runs on a schedule.</summary>
/// <param name="schedule">An NCRONTAB expression in UTC, or <c>%Setting%</c> for one that a setting holds.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>The schedule as written in the code, settings not yet replaced.</summary>
    public string Schedule { get; private set; } = schedule;

    /// <summary>Whether the last run is kept in storage, so that a missed one is made up for. True by default.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs each time the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
