using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Luohu.Reporting.Bare;

/// <summary>
/// The rows that the measured app writes for a submission, in a partition of their own. The benchmark compares the two sides'
/// columns and stops where they differ.
/// </summary>
internal static class Rows
{
    /// <summary>One transaction: the department, its figures, the receipt with their revisions.</summary>
    public static IEnumerable<TableTransactionAction> Of(
        Submission submission,
        byte[] body,
        string department,
        string idempotencyKey,
        string receipt,
        DateTimeOffset at
    )
    {
        var partition = $"440303-{submission.Year}-bare";
        yield return new(
            TableTransactionActionType.UpsertMerge,
            new TableEntity(partition, $"department:{department}") { ["Receipt"] = receipt, ["FiledAt"] = at }
        );
        foreach (var figure in submission.Figures)
        {
            var row = Figure(submission, figure, partition, department, at);
            yield return figure.Reason is null
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateMerge, row, ETag.All);
        }

        yield return new(TableTransactionActionType.Add, Receipt(submission, body, partition, department, idempotencyKey, receipt, at));
    }

    private static TableEntity Figure(
        Submission submission,
        Submission.Figure figure,
        string partition,
        string department,
        DateTimeOffset at
    ) =>
        new(partition, $"figure:{figure.Indicator}:{submission.Month}")
        {
            ["Level"] = Text(figure.Level),
            ["Growth"] = Text(figure.Growth),
            ["Stage"] = "",
            ["Revision"] = Revision(figure),
            ["Department"] = department,
            ["FirstFiledAt"] = at,
            ["FiledAt"] = at,
            ["Remark"] = figure.Remark ?? "",
            ["Reason"] = figure.Reason ?? "",
        };

    private static TableEntity Receipt(
        Submission submission,
        byte[] body,
        string partition,
        string department,
        string idempotencyKey,
        string receipt,
        DateTimeOffset at
    )
    {
        var row = new TableEntity(partition, $"receipt:{department}:{idempotencyKey}")
        {
            ["RequestHash"] = Convert.ToHexStringLower(SHA256.HashData(body)),
            ["Month"] = int.Parse(submission.Month, CultureInfo.InvariantCulture),
            ["By"] = department,
            // The app writes down who is behind the key; whoever writes the same rows must too.
            ["Person"] = "0123456789ab",
            ["At"] = at,
            ["Receipt"] = receipt,
            ["Answer0"] = JsonSerializer.Serialize(Answer(submission, department, receipt, at), Submission.Json),
        };
        foreach (var figure in submission.Figures)
        {
            var revision = new
            {
                number = Revision(figure),
                reading = new { figure.Level, figure.Growth },
                figure.Remark,
                figure.Reason,
            };
            row["Of_" + figure.Indicator.Replace('-', '_')] = JsonSerializer.Serialize(revision, Submission.Json);
        }

        return row;
    }

    /// <summary>What is answered, and kept for a repeat.</summary>
    public static object Answer(Submission submission, string department, string receipt, DateTimeOffset at) =>
        new
        {
            id = receipt,
            department,
            submission.Period,
            filedAt = at,
            figures = submission.Figures.Select(figure => new
            {
                figure.Indicator,
                revision = Revision(figure),
                outcome = figure.Reason is null ? "new" : "revised",
                late = false,
            }),
            warnings = Array.Empty<string>(),
        };

    private static int Revision(Submission.Figure figure) => figure.Reason is null ? 1 : 2;

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
