using System.Text.Json;
using DevHost.Functions;
using DevHost.Rpc;

namespace DevHost.Timers;

/// <summary>What a timer function is given: its status before this run, and whether the run makes up for a missed one.</summary>
internal static class TimerInput
{
    public static ParameterBinding From(TimerTrigger trigger, ScheduleStatus? status, bool isPastDue) => new()
    {
        Name = trigger.Name,
        Data = new()
        {
            Json = JsonSerializer.Serialize(new { Schedule = new { AdjustForDST = true }, ScheduleStatus = status, IsPastDue = isPastDue }),
        },
    };
}
