using Luohu.Domain.Figures;
using LuohuFunctions.Security;

namespace LuohuFunctions.Submissions;

/// <summary>How a submission came.</summary>
/// <param name="IdempotencyKey">The client's name for it, or a new one where it sent none.</param>
/// <param name="Hash">What tells it from another request of the same name.</param>
/// <param name="By">Who sent it.</param>
/// <param name="DryRun">Whether to check and write nothing.</param>
/// <param name="Precondition">What must hold of each figure as it stands; null for no condition.</param>
internal sealed record SubmitRequest(
    string IdempotencyKey,
    string Hash,
    ApiClient By,
    bool DryRun = false,
    Func<Figure?, bool>? Precondition = null
);
