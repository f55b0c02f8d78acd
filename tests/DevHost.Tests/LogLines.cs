using Microsoft.Extensions.Logging;

namespace DevHost.Tests;

/// <summary>Keeps the log of one host as lines of "level category: message", and tells when there are more.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly Lock changing = new();
    private readonly List<string> lines = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (changing)
                return [.. lines];
        }
    }

    public async Task ContainsAsync(string text, int times)
    {
        while (true)
        {
            Task next;
            lock (changing)
            {
                if (lines.Count(line => line.Contains(text, StringComparison.Ordinal)) >= times)
                    return;
                next = more.Task;
            }

            await next;
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private void Add(string line)
    {
        lock (changing)
        {
            lines.Add(line);
            more.SetResult();
            more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class Logger(LogLines log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            log.Add($"{logLevel} {category}: {formatter(state, exception)}");
        }
    }
}
