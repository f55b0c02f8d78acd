using System.Collections.Immutable;
using Azure.Data.Tables;
using Luohu.Plan;

namespace Luohu.Ledger;

/// <summary>A filing worked out on what stood at one moment: the receipt, and the one transaction that makes it true.</summary>
/// <param name="Receipt">The answer to give.</param>
/// <param name="Actions">The rows to write, all or none; they fail if anything they are built on has changed.</param>
internal sealed record FilingDraft(Receipt Receipt, ImmutableArray<TableTransactionAction> Actions)
{
    public static FilingDraft Of(
        Filing filing, string receiptId, ImmutableArray<Fault> warnings, Func<SubmissionRow, TableEntity?> standing)
    {
        var submission = filing.Submission;
        var partition = filing.Partition;
        var actions = ImmutableArray.CreateBuilder<TableTransactionAction>();
        var lines = ImmutableArray.CreateBuilder<ReceiptLine>();
        foreach (var row in submission.Rows)
        {
            var before = standing(row);
            var change = FigureChange.Of(filing, row, before is null ? null : FigureRow.Read(before), receiptId);
            var late = change.Figure.FirstFiledAt >= filing.LateFrom(row.Indicator);
            lines.Add(new ReceiptLine(row.Indicator, change.Figure.Revision, change.Outcome, late));
            if (change.Revision is not { } revision)
                continue;

            // The revision's row is new in any case: two writers cannot both add the same number.
            actions.Add(new(TableTransactionActionType.Add, RevisionRow.Write(partition, row.Indicator, submission.Period, revision)));
            var figure = FigureRow.Write(partition, change.Figure);
            actions.Add(before is null
                ? new(TableTransactionActionType.Add, figure)
                : new(TableTransactionActionType.UpdateReplace, figure, before.ETag));
        }

        var receipt = new Receipt(
            receiptId, submission.Department, submission.Period, filing.At.ToUniversalTime(), lines.ToImmutable(), warnings);
        actions.Add(new(TableTransactionActionType.Add, ReceiptRow.Write(partition, filing, receipt)));
        return new FilingDraft(receipt, actions.ToImmutable());
    }
}
