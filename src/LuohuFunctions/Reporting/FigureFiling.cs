using Luohu.Ledger;
using Luohu.Plan;
using LuohuFunctions.Startup;

namespace LuohuFunctions.Reporting;

/// <summary>Checks what could be read of a submission against the plan and the ledger, and files it: all or nothing.</summary>
public sealed class FigureFiling(FigureLedger ledger, AppSettings settings, TimeProvider clock)
{
    /// <summary>Files <paramref name="draft"/>, or finds every fault of it, those of its reading included.</summary>
    /// <param name="draft">A draft with a submission.</param>
    /// <param name="plan">The plan of its year.</param>
    /// <param name="request">How it came.</param>
    /// <param name="cancellationToken">Stops waiting for storage.</param>
    internal Task<FilingResult> FileAsync(SubmissionDraft draft, AnnualPlan plan, FilingRequest request, CancellationToken cancellationToken)
    {
        var submission = draft.Submission ?? throw new ArgumentException("A draft without a submission cannot be filed.", nameof(draft));
        var filing = new Filing(
            settings.Region, submission, request.IdempotencyKey, request.Hash, request.By, clock.GetUtcNow(),
            indicator => plan.Calendar.LateFrom(submission.Period, plan.Find(indicator)!.Schedule),
            request.DryRun, request.Precondition);

        CheckResult Check(IReadOnlyList<Figure> standing)
        {
            var found = SubmissionCheck.Check(plan, submission, standing, filing.At);
            var told = found.Faults.Where(fault => !draft.Faults.Any(unread => IsAtOrBelow(unread.Place, fault.Place)));
            return new([.. draft.Faults.Concat(told).Select(draft.Locate)], [.. found.Warnings.Select(draft.Locate)]);
        }

        return ledger.FileAsync(filing, Check, cancellationToken);
    }

    // What could not be read is told once: "no figures" says nothing new where the figures are the very fault.
    private static bool IsAtOrBelow(string place, string parent) => place == parent || place.StartsWith(parent + "/", StringComparison.Ordinal);
}

/// <summary>How a submission came.</summary>
/// <param name="IdempotencyKey">The client's name for it, or a new one where it sent none.</param>
/// <param name="Hash">What tells it from another request of the same name.</param>
/// <param name="By">Who sent it.</param>
/// <param name="DryRun">Whether to check and write nothing.</param>
/// <param name="Precondition">What must hold of each figure as it stands; null for no condition.</param>
internal sealed record FilingRequest(string IdempotencyKey, string Hash, string By, bool DryRun = false, Func<Figure?, bool>? Precondition = null);
