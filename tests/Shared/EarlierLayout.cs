using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Figures;

namespace Luohu.Tests;

/// <summary>Rows column by column as earlier releases wrote them, for storages of layout 0.</summary>
internal static class EarlierLayout
{
    private const string Region = "440303";

    /// <summary>The key and the hash of the request that a submission was filed under.</summary>
    public static (string Key, string Hash) RequestOf(string receipt) => ("key-of-" + receipt, "hash-of-old");

    /// <summary>
    /// A submission from before revisions stood in the rows of receipts: a row a revision, what a figure lacks left out, a receipt
    /// that knows nothing of its revisions.
    /// </summary>
    public static async Task FileAsync(
        TableClient store,
        string department,
        Period period,
        (string Indicator, Revision Revision)[] revisions,
        string region = Region
    )
    {
        var partition = $"{region}-{period.Year:D4}";
        var (month, one) = ($"{period.Month:D2}", revisions[0].Revision);
        var rows = new List<TableTransactionAction>
        {
            new(
                TableTransactionActionType.UpsertMerge,
                new TableEntity(partition, $"department:{department}") { ["Receipt"] = one.Receipt, ["FiledAt"] = one.At }
            ),
        };
        foreach (var (indicator, revision) in revisions)
        {
            TableEntity Row(string key) =>
                new(partition, key)
                {
                    ["Level"] = revision.Value.Level?.ToString(CultureInfo.InvariantCulture),
                    ["Growth"] = revision.Value.Growth?.ToString(CultureInfo.InvariantCulture),
                    ["Stage"] = revision.Value.Stage,
                    ["Remark"] = revision.Remark,
                    ["Reason"] = revision.Reason,
                };
            var kept = Row($"revision:{indicator}:{month}:{revision.Number:D4}");
            (kept["By"], kept["At"], kept["Receipt"]) = (revision.By, revision.At, revision.Receipt);
            rows.Add(new(TableTransactionActionType.Add, kept));
            var figure = Row($"figure:{indicator}:{month}");
            (figure["Revision"], figure["Department"], figure["FirstFiledAt"], figure["FiledAt"]) = (
                revision.Number,
                department,
                revision.At,
                revision.At
            );
            rows.Add(new(TableTransactionActionType.UpsertReplace, figure));
        }

        var answer = new
        {
            id = one.Receipt,
            department,
            period = $"{period}",
            filedAt = one.At,
            figures = revisions.Select(changed => new
            {
                indicator = changed.Indicator,
                revision = changed.Revision.Number,
                outcome = changed.Revision.Number == 1 ? "new" : "revised",
                late = false,
            }),
            warnings = Array.Empty<string>(),
        };
        var (key, hash) = RequestOf(one.Receipt);
        rows.Add(
            new(
                TableTransactionActionType.Add,
                new TableEntity(partition, $"receipt:{department}:{key}")
                {
                    ["RequestHash"] = hash,
                    ["Answer0"] = JsonSerializer.Serialize(answer),
                }
            )
        );
        await store.SubmitTransactionAsync(rows);
    }

    /// <summary>A key from before there were people: a name, a department, roles as a number, no region.</summary>
    /// <returns>The key's text.</returns>
    public static async Task<string> IssueAsync(
        TableClient keys,
        string name,
        string? department,
        int roles,
        DateTimeOffset issuedAt,
        DateTimeOffset? revokedAt = null
    )
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var secret = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var row = new TableEntity("key", id)
        {
            ["Hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))),
            ["Name"] = name,
            ["Department"] = department,
            ["Roles"] = roles,
            ["IssuedAt"] = issuedAt,
            ["RevokedAt"] = revokedAt,
        };
        var stamp = new TableEntity("key", "stamp") { ["Value"] = Guid.NewGuid().ToString("N") };
        await keys.SubmitTransactionAsync([new(TableTransactionActionType.Add, row), new(TableTransactionActionType.UpsertReplace, stamp)]);
        return $"luohu_{id}_{secret}";
    }
}
