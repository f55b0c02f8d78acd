using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Domain.Text;
using Luohu.Storage.Figures;
using LuohuFunctions.Http;

namespace LuohuFunctions.Receipts;

/// <summary>A receipt as a document.</summary>
internal sealed record ReceiptView(
    string Id,
    Period Period,
    string PeriodText,
    NamedView Department,
    DateTimeOffset FiledAt,
    PersonRef FiledBy,
    string Digest,
    bool Late,
    string LateText,
    ImmutableArray<ReceiptLineView> Lines
)
{
    public static ReceiptView From(AnnualPlan plan, FiledSubmission submission, ILookup<string, Revision> revisions)
    {
        var receipt = submission.Receipt;
        var late = receipt.Figures.Any(line => line.Late);
        return new(
            receipt.Id,
            receipt.Period,
            string.Create(CultureInfo.InvariantCulture, $"{receipt.Period.Year}年{receipt.Period.Month}月"),
            new(receipt.Department, plan.FindDepartment(receipt.Department)?.Name ?? receipt.Department),
            receipt.FiledAt,
            new(submission.Person, submission.By),
            submission.Digest,
            late,
            late ? "逾期" : "按时",
            [.. receipt.Figures.Select(line => ReceiptLineView.From(plan, line, revisions[line.Indicator]))]
        );
    }
}

/// <summary>One figure of a receipt: what it says, and what it said before.</summary>
internal sealed record ReceiptLineView(
    string Indicator,
    string Name,
    string Unit,
    int Revision,
    FigureOutcome Outcome,
    string OutcomeText,
    string Text,
    string? Before,
    string? Remark,
    string? Reason
)
{
    public static ReceiptLineView From(AnnualPlan plan, ReceiptLine line, IEnumerable<Revision> revisions)
    {
        var indicator = plan.Find(line.Indicator);
        var all = revisions.ToDictionary(revision => revision.Number);
        var filed = all.GetValueOrDefault(line.Revision);
        var before = line.Outcome == FigureOutcome.Revised ? all.GetValueOrDefault(line.Revision - 1) : null;
        return new(
            line.Indicator,
            indicator?.Name ?? line.Indicator,
            indicator?.Unit ?? "",
            line.Revision,
            line.Outcome,
            line.Outcome switch
            {
                FigureOutcome.New => "首次报送",
                FigureOutcome.Revised => "修订",
                _ => "与已报相同",
            },
            filed is null ? "" : Wording.Reading(indicator, filed.Value),
            before is null ? null : Wording.Reading(indicator, before.Value),
            filed?.Remark,
            filed?.Reason
        );
    }
}
