using System.Collections.Concurrent;

namespace Luohu.Storage.Figures;

/// <summary>
/// What this process remembers of a partition, and whose turn it is to file. Neither decides anything: a department's figures
/// are used while its row has the ETag that they were remembered with, and what is written is written under ETags. They save
/// the reading of what has not changed, and the races that two submissions of one department would run.
/// </summary>
internal sealed class YearCache
{
    // Nobody waits longer for a turn than a submission takes on a slow day: the one before may hang on a storage that does.
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new();
    private readonly ConcurrentDictionary<string, long> confirmed = new();
    private YearState existing = YearState.Unknown;

    /// <summary>What is known now.</summary>
    public YearState State => Volatile.Read(ref existing);

    /// <summary>Changes what is known; the answer is what this change made of it.</summary>
    public YearState Update(Func<YearState, YearState> change)
    {
        while (true)
        {
            var before = State;
            var after = change(before);
            if (Interlocked.CompareExchange(ref existing, after, before) == before)
                return after;
        }
    }

    /// <summary>Notes when it was asked last whether a department's figures are known as they stand, and they were.</summary>
    public void Confirm(string department, long timestamp) => confirmed[department] = timestamp;

    /// <summary>Whether a department's figures were known as they stood no longer ago than <paramref name="age"/>.</summary>
    public bool IsRecent(string department, TimeProvider clock, TimeSpan age) =>
        State.Departments.ContainsKey(department) && confirmed.TryGetValue(department, out var at) && clock.GetElapsedTime(at) < age;

    /// <summary>Waits for a department's turn, as long as is worth while; to be disposed of when done.</summary>
    public async Task<IDisposable?> LockDepartmentAsync(string department, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd(department, _ => new SemaphoreSlim(1));
        return await turn.WaitAsync(MostWait, cancellationToken) ? new Turn(turn) : null;
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
