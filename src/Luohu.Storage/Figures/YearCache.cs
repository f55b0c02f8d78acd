using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Luohu.Storage.Tables;

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

    // When a department's figures were last seen to be known as they stand.
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

    /// <summary>
    /// The year with a department's figures as they stand while its row has this ETag: as remembered, else read. The row is read before
    /// the figures, so a submission that falls between shows when the ETag is looked at next.
    /// </summary>
    public async Task<YearState> ReadAsync(
        TableClient table,
        YearPartition partition,
        string department,
        ETag? tag,
        CancellationToken cancellationToken
    )
    {
        if (State is var known && known.AreOf(department, tag))
            return known;
        var rows = await table.ReadRowsAsync(RowRange.Figures.In(partition), cancellationToken);
        return Update(before => before.Read(department, tag, rows));
    }

    /// <summary>The same without asking for the ETag again within <paramref name="age"/>.</summary>
    public async Task<YearState> ReadRecentAsync(
        TableClient table,
        YearPartition partition,
        string department,
        TimeProvider clock,
        TimeSpan age,
        CancellationToken cancellationToken
    )
    {
        if (
            confirmed.TryGetValue(department, out var at)
            && clock.GetElapsedTime(at) < age
            && State is var known
            && known.Departments.ContainsKey(department)
        )
            return known;
        var asked = clock.GetTimestamp();
        var row = await table.FindRowAsync(partition, RowKeys.Department(department), cancellationToken);
        var year = await ReadAsync(table, partition, department, row?.ETag, cancellationToken);
        confirmed[department] = asked;
        return year;
    }

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
