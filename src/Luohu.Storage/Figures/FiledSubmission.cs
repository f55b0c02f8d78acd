using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>A submission that was filed, as it is kept.</summary>
/// <param name="Receipt">The answer that was given.</param>
/// <param name="By">Who sent it: the name of the key or person.</param>
/// <param name="Person">The id of that person, or of who answers for the machine; null where that was not written down.</param>
/// <param name="Digest">The SHA-256 of what was sent, 64 lower-case hex digits.</param>
public sealed record FiledSubmission(Receipt Receipt, string By, string? Person, string Digest);
