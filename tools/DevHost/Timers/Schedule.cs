using System.Text.RegularExpressions;
using DevHost.Configuration;
using NCrontab;

namespace DevHost.Timers;

/// <summary>When a timer runs: an NCRONTAB expression, in UTC as on Linux in Azure.</summary>
internal sealed partial class Schedule
{
    // Five fields begin with the minute, six with the second.
    private const int FieldsWithSeconds = 6;

    // So many occurrences show how fine a schedule is.
    private const int SampledOccurrences = 5;

    private readonly CrontabSchedule crontab;

    private Schedule(CrontabSchedule crontab) => this.crontab = crontab;

    /// <summary>The schedule of a function, each <c>%NAME%</c> in it replaced by the setting of that name.</summary>
    /// <exception cref="HostStartException">The setting is missing, or the expression is malformed; the message says which.</exception>
    public static Schedule Parse(string function, string expression, AppSettings settings)
    {
        var resolved = SettingName()
            .Replace(
                expression,
                match =>
                    settings[match.Groups[1].Value]
                    ?? throw new HostStartException(
                        $"Function '{function}': the setting '{match.Groups[1].Value}' of its schedule is missing."
                    )
            );
        var fields = resolved.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CrontabSchedule.TryParse(resolved, new() { IncludingSeconds = fields == FieldsWithSeconds }) is { } crontab
            ? new(crontab)
            : throw new HostStartException(
                $"Function '{function}': '{resolved}' is no schedule. Six fields are expected: second minute hour day month weekday."
            );
    }

    /// <summary>The first occurrence after a time, both UTC.</summary>
    public DateTime Next(DateTime after) => DateTime.SpecifyKind(crontab.GetNextOccurrence(after), DateTimeKind.Utc);

    /// <summary>Whether occurrences after a time follow each other within less than a minute. Such runs are not recorded.</summary>
    public bool IsFinerThanAMinute(DateTime after)
    {
        var occurrences = crontab.GetNextOccurrences(after, DateTime.MaxValue).Take(SampledOccurrences).ToList();
        return occurrences.Zip(occurrences.Skip(1)).Any(pair => pair.Second - pair.First < TimeSpan.FromMinutes(1));
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex SettingName();
}
