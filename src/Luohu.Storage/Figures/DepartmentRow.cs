using Azure;
using Azure.Data.Tables;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>
/// A department's newest receipt as a row. Each submission replaces it under its ETag, so that the ETag stands for all that
/// the department has filed: while it is the same, no figure of the department has changed.
/// </summary>
internal static class DepartmentRow
{
    /// <param name="filing">The submission.</param>
    /// <param name="receipt">The number of its receipt.</param>
    /// <param name="before">The row's ETag when the figures were read; null when there was no row.</param>
    public static TableTransactionAction Write(SubmitCommand filing, string receipt, ETag? before)
    {
        var row = new TableEntity(filing.Partition.ToString(), RowKeys.Department(filing.Submission.Department))
        {
            ["Receipt"] = receipt,
            ["FiledAt"] = filing.At.ToUniversalTime(),
        };

        // A merge, as for figures.
        return before is { } tag ? new(TableTransactionActionType.UpdateMerge, row, tag) : new(TableTransactionActionType.Add, row);
    }
}
