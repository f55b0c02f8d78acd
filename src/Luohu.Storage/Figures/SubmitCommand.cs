using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>A submission to be filed, with all that filing needs to know beside the figures.</summary>
/// <param name="Region">The region's administrative division code.</param>
/// <param name="Submission">The figures; at most <see cref="Submission.MaxRows"/>, each indicator once.</param>
/// <param name="IdempotencyKey">
/// The client's name for this request, 1 to 128 visible ASCII characters; each department and year has its own. A caller
/// whose client sent none makes a new one.
/// </param>
/// <param name="RequestHash">The hash of the request's body: a repeat has the same.</param>
/// <param name="By">Who reports: the name of the key or person.</param>
/// <param name="Person">The id of the person who reports or answers for the machine that does; null where nobody knows.</param>
/// <param name="At">The present instant. The ledger keeps times in UTC.</param>
/// <param name="LateFrom">
/// The first instant at which a first report of the indicator is late. Asked only of indicators that passed the check.
/// </param>
/// <param name="DryRun">Whether to do everything but the write.</param>
/// <param name="Precondition">
/// What must hold of each figure as it stands (null when none stands), such as its revision being the one the client
/// saw; null for no condition. A figure's <see cref="Figure.Revision"/> changes whenever anything of it does, so it serves
/// as its ETag.
/// </param>
public sealed record SubmitCommand(
    string Region,
    Submission Submission,
    string IdempotencyKey,
    string RequestHash,
    string By,
    string? Person,
    DateTimeOffset At,
    Func<string, DateTimeOffset> LateFrom,
    bool DryRun = false,
    Func<Figure?, bool>? Precondition = null)
{
    /// <summary>Where its rows are.</summary>
    public YearPartition Partition => new(Region, Submission.Period.Year);

    /// <summary>The row key of its receipt.</summary>
    internal string ReceiptKey => RowKeys.Receipt(Submission.Department, IdempotencyKey);
}
