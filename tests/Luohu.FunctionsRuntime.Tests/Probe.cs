using System.Collections.Concurrent;

namespace Luohu.FunctionsRuntime.Tests;

/// <summary>What the functions and middleware of one host did, and the gate that a function may wait at.</summary>
internal sealed class Probe : IDisposable
{
    private readonly SemaphoreSlim changed = new(0);

    public ConcurrentQueue<string> Events { get; } = new();

    /// <summary>Opened by the test to let a waiting function go on.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Note(string what)
    {
        Events.Enqueue(what);
        changed.Release();
    }

    /// <summary>Waits until one more event has been noted.</summary>
    public Task NextAsync() => changed.WaitAsync();

    public void Dispose() => changed.Dispose();
}
