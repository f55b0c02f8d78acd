using System.Collections.Immutable;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.Openings;
using Luohu.Typesetting.Fonts;
using LuohuFunctions.Configuration;
using LuohuFunctions.Telemetry;

namespace LuohuFunctions.Submissions;

/// <summary>Checks what could be read of a submission against the plan and the ledger, and files it: all or nothing.</summary>
public sealed class SubmissionService(
    FigureStore ledger, PeriodOpenings openings, PlanCatalog plans, AppSettings settings, FontSet typefaces, TimeProvider clock, LuohuMetrics metrics)
{
    /// <summary>Files <paramref name="draft"/>, or finds every fault of it, those of its reading included.</summary>
    /// <param name="draft">A draft with a submission.</param>
    /// <param name="plan">The plan of its year.</param>
    /// <param name="request">How it came.</param>
    /// <param name="cancellationToken">Stops waiting for storage.</param>
    internal async Task<SubmitResult> SubmitAsync(ParsedSubmission draft, AnnualPlan plan, SubmitRequest request, CancellationToken cancellationToken)
    {
        var submission = draft.Submission ?? throw new ArgumentException("A draft without a submission cannot be filed.", nameof(draft));
        var filing = new SubmitCommand(
            settings.Region, submission, request.IdempotencyKey, request.Hash, request.By.Name, request.By.Person, clock.GetUtcNow(),
            indicator => plan.Calendar.LateFrom(submission.Period, plan.Find(indicator)!.Schedule),
            request.DryRun, request.Precondition);
        var lastYear = LastYearAsync(plan, submission, cancellationToken);
        var openUntil = OpenUntilAsync(plan, submission, filing.At, cancellationToken);
        await Task.WhenAll(lastYear, openUntil);
        var background = new ValidationContext(await lastYear, await openUntil);

        ValidationResult Check(IReadOnlyList<Figure> standing)
        {
            var found = SubmissionValidator.Validate(plan, submission, standing, filing.At, background);
            var told = found.Errors.Where(fault => !draft.Errors.Any(unread => IsAtOrBelow(unread.Place, fault.Place)));
            var unprintable = PrintableWords.Validate(submission, typefaces);
            return new([.. draft.Errors.Concat(told).Concat(unprintable).Select(draft.Locate)], [.. found.Warnings.Concat(draft.Notes).Select(draft.Locate)]);
        }

        var result = await ledger.FileAsync(filing, Check, cancellationToken);
        metrics.Answered(result);
        return result;
    }

    // Read only where a level can be held against it; each is one row, whatever else the year before holds. Without a plan of that
    // year nothing was filed for it by this app, and only levels that tell of it by their growth are worth the look.
    private async Task<ImmutableArray<Figure>> LastYearAsync(AnnualPlan plan, Submission submission, CancellationToken cancellationToken)
    {
        var then = plans.Find(plan.Year - 1);
        bool IsComparable(Indicator indicator) =>
            then is null ? indicator.GrowthAtCurrentPrices == true : then.Find(indicator.Code) is { } other && indicator.IsCountedLike(other);
        var comparable = submission.Rows
            .Where(row => row.Level is not null && plan.Find(row.Indicator) is { } indicator && IsComparable(indicator))
            .Select(row => row.Indicator)
            .Distinct();
        var figures = await Task.WhenAll(comparable.Select(indicator =>
            ledger.FindAsync(settings.Region, indicator, submission.Period.AddMonths(-12), cancellationToken)));
        return [.. figures.OfType<Figure>()];
    }

    private async Task<DateTimeOffset?> OpenUntilAsync(AnnualPlan plan, Submission submission, DateTimeOffset now, CancellationToken cancellationToken) =>
        plan.Calendar.ClosesAt(submission.Period) <= now
            ? await openings.OpenUntilAsync(settings.Region, submission.Department, submission.Period, cancellationToken)
            : null;

    // What could not be read is told once: "no figures" says nothing new where the figures are the very fault.
    private static bool IsAtOrBelow(string place, string parent) => place == parent || place.StartsWith(parent + "/", StringComparison.Ordinal);
}
