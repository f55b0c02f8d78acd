using Microsoft.Extensions.Logging;

namespace DevHost;

/// <summary>What a host runs, and how.</summary>
public sealed record FunctionsHostOptions
{
    /// <summary>A built or published function app: the folder that holds worker.config.json and host.json.</summary>
    public required string AppFolder { get; init; }

    /// <summary>The port for callers; 0 takes any free one, null the setting FUNCTIONS_PORT or else 7071.</summary>
    public int? Port { get; init; }

    /// <summary>Settings of the app, ahead of those of the environment and of local.settings.json.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the logs of host and worker go; null for the console.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>Whether timers fire by their schedule. By hand they run all the same.</summary>
    public bool RunTimers { get; init; } = true;

    /// <summary>How long a stop waits for running calls before they are cancelled.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a worker may take to end once it is asked to, before it is killed.</summary>
    public TimeSpan WorkerGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of the timers.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The clock that limits how long a worker may take to start.</summary>
    internal TimeProvider StartTime { get; init; } = TimeProvider.System;
}
