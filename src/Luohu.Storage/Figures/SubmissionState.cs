using System.Collections.Immutable;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>What a submission is decided on: the year's figures at one moment, as far as they concern its department and indicators.</summary>
public sealed class SubmissionState
{
    private readonly SubmitCommand command;
    private readonly string receiptId;
    private readonly YearState year;

    internal SubmissionState(SubmitCommand command, string receiptId, YearState year) =>
        (this.command, this.receiptId, this.year) = (command, receiptId, year);

    /// <summary>The year's figures that the department has reported or that it reports now.</summary>
    public IReadOnlyList<Figure> Figures => year.For(command.Submission);

    /// <summary>The figure of the row's indicator and the submission's period; null when none is stored.</summary>
    public Figure? Find(SubmissionRow row) => year.Find(command.Submission, row)?.Figure;

    /// <summary>The transaction that makes the submission true, with its receipt.</summary>
    /// <param name="warnings">What the receipt warns of.</param>
    public SubmissionTransaction Prepare(ImmutableArray<ValidationError> warnings) =>
        SubmissionTransaction.Create(command, receiptId, warnings, year);
}
