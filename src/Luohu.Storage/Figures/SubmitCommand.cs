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
/// <param name="At">The present instant. The storage keeps times in UTC.</param>
/// <param name="LateFrom">By indicator the first instant at which a first report is late; an indicator that is not named is never late.</param>
public sealed record SubmitCommand(
    string Region,
    Submission Submission,
    string IdempotencyKey,
    string RequestHash,
    string By,
    string? Person,
    DateTimeOffset At,
    IReadOnlyDictionary<string, DateTimeOffset> LateFrom
)
{
    /// <summary>Where its rows are.</summary>
    public YearPartition Partition => new(Region, Submission.Period.Year);

    /// <summary>The row key of its receipt.</summary>
    internal string ReceiptKey => RowKeys.Receipt(Submission.Department, IdempotencyKey);
}
