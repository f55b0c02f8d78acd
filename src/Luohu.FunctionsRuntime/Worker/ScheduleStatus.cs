namespace Microsoft.Azure.Functions.Worker;

/// <summary>What storage holds of a timer. All times are UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The last run; <c>default</c> before the first.</summary>
    public DateTime Last { get; set; }

    /// <summary>The run expected next when this was written.</summary>
    public DateTime Next { get; set; }

    /// <summary>The time from which <see cref="Next"/> was computed.</summary>
    public DateTime LastUpdated { get; set; }
}
