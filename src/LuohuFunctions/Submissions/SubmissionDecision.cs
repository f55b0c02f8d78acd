using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Typesetting.Fonts;

namespace LuohuFunctions.Submissions;

/// <summary>What is decided of a submission on a given state: pure, so that it can be asked again after a lost race.</summary>
internal sealed class SubmissionDecision(
    AnnualPlan plan,
    ParsedSubmission parsed,
    SubmitRequest request,
    DateTimeOffset now,
    ValidationContext context,
    FontSet fonts
)
{
    private readonly Submission submission = parsed.Submission!;

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsDryRun => request.DryRun;

    /// <summary>The transaction to commit, or the refusal. Errors are told before a precondition.</summary>
    public (SubmissionTransaction? Transaction, SubmitResult? Refusal) On(SubmissionState state)
    {
        var found = Validate(state);
        if (!found.Passes)
            return (null, new SubmitResult.Invalid(found));
        return FailedPrecondition(state) is { } unmet ? (null, unmet) : (state.Prepare(found.Warnings), null);
    }

    private ValidationResult Validate(SubmissionState state)
    {
        var found = SubmissionValidator.Validate(plan, submission, state.Figures, now, context);
        var told = found.Errors.Where(error => !parsed.Errors.Any(unread => IsAtOrBelow(unread.Place, error.Place)));
        var unprintable = PrintableWords.Validate(submission, fonts);
        return new(
            [.. parsed.Errors.Concat(told).Concat(unprintable).Select(parsed.Locate)],
            [.. found.Warnings.Concat(parsed.Notes).Select(parsed.Locate)]
        );
    }

    private SubmitResult.PreconditionFailed? FailedPrecondition(SubmissionState state) =>
        request.Precondition is not { } holds
            ? null
            : submission
                .Rows.Select(row => (row.Indicator, Figure: state.Find(row)))
                .Where(row => !holds(row.Figure))
                .Select(row => new SubmitResult.PreconditionFailed(row.Indicator, row.Figure))
                .FirstOrDefault();

    // What could not be read is told once: "no figures" says nothing new where the figures are the very fault.
    private static bool IsAtOrBelow(string place, string parent) =>
        place == parent || place.StartsWith(parent + "/", StringComparison.Ordinal);
}
