namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told of the run that it is.</summary>
public class TimerInfo
{
    /// <summary>The status as it stood before this run; null when the timer is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for a missed one.</summary>
    public bool IsPastDue { get; set; }
}
