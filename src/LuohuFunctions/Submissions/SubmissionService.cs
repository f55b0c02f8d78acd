using System.Collections.Immutable;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.Openings;
using Luohu.Storage.Tables;
using Luohu.Typesetting.Fonts;
using LuohuFunctions.Configuration;
using LuohuFunctions.Telemetry;

namespace LuohuFunctions.Submissions;

/// <summary>
/// Takes submissions in, all or nothing: reads the state, validates against the plan, tries to commit, and begins again where another
/// writer won.
/// </summary>
public sealed class SubmissionService(
    FigureStore figures,
    PeriodOpenings openings,
    PlanCatalog plans,
    AppSettings settings,
    FontSet fonts,
    TimeProvider clock,
    LuohuMetrics metrics
)
{
    // Each round of a race has a winner, so sixteen writers of one figure are done in sixteen rounds at worst.
    private const int MaxTries = 24;
    private const double MaxWaitMilliseconds = 400;

    /// <summary>Files <paramref name="parsed"/>, or finds every error of it, those of its reading included.</summary>
    /// <param name="parsed">What was read; with a submission.</param>
    /// <param name="plan">The plan of its year.</param>
    /// <param name="request">How it came.</param>
    /// <param name="cancellationToken">Stops waiting for storage; whether the transaction went through, a repeat with the same key tells.</param>
    /// <exception cref="StorageBusyException">Other writers won every try.</exception>
    internal async Task<SubmitResult> SubmitAsync(
        ParsedSubmission parsed,
        AnnualPlan plan,
        SubmitRequest request,
        CancellationToken cancellationToken
    )
    {
        var submission = parsed.Submission ?? throw new ArgumentException("Without a submission there is nothing to file.", nameof(parsed));
        var now = clock.GetUtcNow();
        var lastYear = LastYearAsync(plan, submission, cancellationToken);
        var openUntil = OpenUntilAsync(plan, submission, now, cancellationToken);
        await Task.WhenAll(lastYear, openUntil);
        var decision = new SubmissionDecision(plan, parsed, request, now, new(await lastYear, await openUntil), fonts);
        var result = await CommitAsync(decision, CommandOf(plan, submission, request, now), cancellationToken);
        metrics.Answered(result);
        return result;
    }

    private async Task<SubmitResult> CommitAsync(SubmissionDecision decision, SubmitCommand command, CancellationToken cancellationToken)
    {
        using var session = await figures.OpenAsync(command, cancellationToken);

        // One try on what this process remembers: if it goes through, that is what stood.
        if (
            !decision.IsDryRun
            && session.FindCached() is { } cached
            && decision.On(cached) is { Transaction: { } first }
            && await session.TryCommitAsync(first, cancellationToken)
        )
            return new SubmitResult.Filed(first.Receipt);

        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var (answer, state) = await session.ReadAsync(cancellationToken);
            if (answer is not null)
                return answer;
            var (transaction, refusal) = decision.On(state!);
            if (transaction is null)
                return refusal!;
            if (decision.IsDryRun)
                return new SubmitResult.ValidatedOnly(transaction.Receipt);
            if (await session.TryCommitAsync(transaction, cancellationToken))
                return new SubmitResult.Filed(transaction.Receipt);
            var most = Math.Min(MaxWaitMilliseconds, 20 << Math.Min(attempt, 10));
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * most), cancellationToken);
        }

        throw new StorageBusyException($"{command.Submission.Department} {command.Submission.Period}: other writers won {MaxTries} times.");
    }

    private SubmitCommand CommandOf(AnnualPlan plan, Submission submission, SubmitRequest request, DateTimeOffset now) =>
        new(
            settings.Region,
            submission,
            request.IdempotencyKey,
            request.Hash,
            request.By.Name,
            request.By.Person,
            now,
            submission
                .Rows.Select(row => plan.Find(row.Indicator))
                .OfType<Indicator>()
                .DistinctBy(indicator => indicator.Code)
                .ToDictionary(indicator => indicator.Code, indicator => plan.Calendar.LateFrom(submission.Period, indicator.Schedule))
        );

    // Read only where a level can be held against it: one row, as long as nothing changes there. Without a plan of that
    // year nothing was filed for it by this app, and only levels that tell of it by their growth are worth the look.
    private async Task<ImmutableArray<Figure>> LastYearAsync(AnnualPlan plan, Submission submission, CancellationToken cancellationToken)
    {
        var then = plans.Find(plan.Year - 1);
        bool IsComparable(Indicator indicator) =>
            then is null
                ? indicator.GrowthAtCurrentPrices == true
                : then.Find(indicator.Code) is { } other && indicator.IsCountedLike(other);
        string[] comparable =
        [
            .. submission
                .Rows.Where(row => row.Level is not null && plan.Find(row.Indicator) is { } indicator && IsComparable(indicator))
                .Select(row => row.Indicator)
                .Distinct(),
        ];
        var period = submission.Period.AddMonths(-12);
        return [.. await figures.FindAllAsync(settings.Region, submission.Department, comparable, period, cancellationToken)];
    }

    private async Task<DateTimeOffset?> OpenUntilAsync(
        AnnualPlan plan,
        Submission submission,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        plan.Calendar.ClosesAt(submission.Period) <= now
            ? await openings.OpenUntilAsync(settings.Region, submission.Department, submission.Period, cancellationToken)
            : null;
}
