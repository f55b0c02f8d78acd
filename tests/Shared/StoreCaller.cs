using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.Tables;

namespace Luohu.Tests;

/// <summary>Calls the store as the app does: reads the state, decides, tries to commit, and begins again where another writer won.</summary>
internal static class StoreCaller
{
    private const int MaxTries = 24;

    public static async Task<SubmitResult> SubmitAsync(
        this FigureStore figures,
        SubmitCommand command,
        Func<IReadOnlyList<Figure>, ValidationResult> validate,
        CancellationToken cancellationToken = default
    )
    {
        using var session = await figures.OpenAsync(command, cancellationToken);
        if (
            session.FindCached() is { } cached
            && validate(cached.Figures) is { Passes: true } known
            && cached.Prepare(known.Warnings) is var first
            && await session.TryCommitAsync(first, cancellationToken)
        )
            return new SubmitResult.Filed(first.Receipt);

        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var (answer, state) = await session.ReadAsync(cancellationToken);
            if (answer is not null)
                return answer;
            var found = validate(state!.Figures);
            if (!found.Passes)
                return new SubmitResult.Invalid(found);
            var transaction = state.Prepare(found.Warnings);
            if (await session.TryCommitAsync(transaction, cancellationToken))
                return new SubmitResult.Filed(transaction.Receipt);
            await Task.Delay(Random.Shared.Next(Math.Min(400, 20 << attempt)), cancellationToken);
        }

        throw new StorageBusyException($"Other writers won {MaxTries} times.");
    }
}
