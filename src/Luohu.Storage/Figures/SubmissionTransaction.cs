using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>A submission worked out on the figures of one moment: the receipt, and the one transaction that makes it true.</summary>
public sealed class SubmissionTransaction
{
    private readonly ETag? basis;
    private readonly ImmutableArray<TableTransactionAction> actions;
    private readonly ImmutableArray<(int Action, Figure Figure)> figures;

    private SubmissionTransaction(
        Receipt receipt,
        ETag? basis,
        ImmutableArray<TableTransactionAction> actions,
        ImmutableArray<(int Action, Figure Figure)> figures
    )
    {
        Receipt = receipt;
        this.basis = basis;
        this.actions = actions;
        this.figures = figures;
    }

    /// <summary>The answer to give.</summary>
    public Receipt Receipt { get; }

    /// <summary>The rows to write, all or none; they fail if anything they are built on has changed. The department's is the first.</summary>
    internal IEnumerable<TableTransactionAction> Actions => actions;

    internal static SubmissionTransaction Create(
        SubmitCommand filing,
        string receiptId,
        ImmutableArray<ValidationError> warnings,
        YearState existing
    )
    {
        var submission = filing.Submission;
        var partition = filing.Partition;
        var actions = ImmutableArray.CreateBuilder<TableTransactionAction>();
        var figures = ImmutableArray.CreateBuilder<(int, Figure)>();
        var revisions = new List<(string Indicator, Revision Revision)>();
        var lines = ImmutableArray.CreateBuilder<ReceiptLine>();
        var basis = existing.Departments[submission.Department].Tag;
        actions.Add(DepartmentRow.Write(filing, receiptId, basis));
        foreach (var row in submission.Rows)
        {
            var before = existing.Find(submission, row);
            var change = FigureChange.From(filing, row, before?.Figure, receiptId);
            var late = filing.LateFrom.TryGetValue(row.Indicator, out var lateFrom) && change.Figure.FirstFiledAt >= lateFrom;
            lines.Add(new ReceiptLine(row.Indicator, change.Figure.Revision, change.Outcome, late, change.Remark));
            if (change.Revision is not { } revision)
                continue;

            revisions.Add((row.Indicator, revision));
            figures.Add((actions.Count, change.Figure));

            // A merge of all that the row has is a replacement, and the emulator does it at a fraction of the cost.
            var figure = FigureRow.Write(partition, change.Figure);
            actions.Add(
                before is null
                    ? new(TableTransactionActionType.Add, figure)
                    : new(TableTransactionActionType.UpdateMerge, figure, before.Tag)
            );
        }

        var receipt = new Receipt(
            receiptId,
            submission.Department,
            submission.Period,
            filing.At.ToUniversalTime(),
            lines.ToImmutable(),
            warnings
        );
        actions.Add(new(TableTransactionActionType.Add, ReceiptRow.Write(filing, receipt, revisions)));
        return new SubmissionTransaction(receipt, basis, actions.ToImmutable(), figures.ToImmutable());
    }

    /// <summary>What was known before and what is written, with the ETags of the transaction's answers, one for each of <see cref="Actions"/>.</summary>
    internal YearState After(YearState before, IReadOnlyList<Response> answers) =>
        before.Written(
            Receipt.Department,
            basis,
            TagOf(answers[0]),
            actions[^1].Entity.RowKey,
            figures.Select(written => new StoredFigure(written.Figure, TagOf(answers[written.Action])))
        );

    private static ETag TagOf(Response answer) => answer.Headers.ETag!.Value;
}
