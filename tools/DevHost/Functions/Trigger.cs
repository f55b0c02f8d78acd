using System.Text.Json;

namespace DevHost.Functions;

/// <summary>What starts a function.</summary>
/// <param name="Name">The parameter that it is bound to.</param>
internal abstract record Trigger(string Name)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The trigger that a binding describes; null if it is none, or of a kind that this host does not have.</summary>
    /// <exception cref="JsonException">The binding is malformed.</exception>
    public static Trigger? From(string rawBinding)
    {
        using var binding = JsonDocument.Parse(rawBinding);
        var type = binding.RootElement.GetProperty("type").GetString();
        return string.Equals(type, "httpTrigger", StringComparison.OrdinalIgnoreCase) ? binding.Deserialize<HttpTrigger>(Web)
            : string.Equals(type, "timerTrigger", StringComparison.OrdinalIgnoreCase) ? binding.Deserialize<TimerTrigger>(Web)
            : null;
    }
}

/// <summary>A call by HTTP.</summary>
/// <param name="Name">The parameter that the request is bound to.</param>
/// <param name="Route">The template below the app's prefix; null for the function's name.</param>
/// <param name="Methods">The methods; null for all.</param>
internal sealed record HttpTrigger(string Name, string? Route, IReadOnlyList<string>? Methods) : Trigger(Name);

/// <summary>A schedule.</summary>
/// <param name="Name">The parameter that the timer is bound to.</param>
/// <param name="Schedule">An NCRONTAB expression, in which <c>%NAME%</c> stands for a setting.</param>
/// <param name="RunOnStartup">Whether it also runs when the host starts.</param>
/// <param name="UseMonitor">Whether its runs are recorded, so that a missed one is made up for.</param>
internal sealed record TimerTrigger(string Name, string Schedule, bool RunOnStartup = false, bool UseMonitor = true) : Trigger(Name);
