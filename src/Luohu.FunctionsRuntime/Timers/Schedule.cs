using System.Text.RegularExpressions;
using Luohu.FunctionsRuntime.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>When a timer runs: an NCRONTAB expression in UTC.</summary>
internal sealed partial class Schedule
{
    // Five fields begin with the minute, six with the second.
    private const int FieldsWithSeconds = 6;

    private readonly CrontabSchedule crontab;

    private Schedule(CrontabSchedule crontab) => this.crontab = crontab;

    /// <summary>The first occurrence after a time, both UTC.</summary>
    public DateTime Next(DateTime after) => DateTime.SpecifyKind(crontab.GetNextOccurrence(after), DateTimeKind.Utc);

    /// <summary>The schedule of a function, its <c>%Setting%</c> replaced.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing, or the expression is none; the message says which.</exception>
    public static Schedule Of(Function function, TimerTriggerAttribute trigger, IConfiguration settings)
    {
        var expression = SettingName().Replace(trigger.Schedule, match => settings[match.Groups[1].Value]
            ?? throw new InvalidOperationException($"Function '{function.Name}': the setting '{match.Groups[1].Value}' of its schedule is missing."));
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var crontab = CrontabSchedule.TryParse(expression, new() { IncludingSeconds = fields == FieldsWithSeconds });
        return crontab is not null
            ? new(crontab)
            : throw new InvalidOperationException(
                $"Function '{function.Name}': '{expression}' is no schedule. It takes six fields: second minute hour day month weekday.");
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex SettingName();
}
