using System.Text;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Tests;

/// <summary>All that is logged, at any level, with the level and the exception of each line.</summary>
internal sealed class LogText : ILoggerProvider, ILogger
{
    private readonly StringBuilder text = new();

    public override string ToString()
    {
        lock (text)
            return text.ToString();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Append($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Append($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose() { }

    private void Append(string line)
    {
        lock (text)
            text.AppendLine(line);
    }
}
