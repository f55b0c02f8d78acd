using System.Collections.Immutable;
using Luohu.Domain.Figures;

namespace Luohu.Domain.Submissions;

/// <summary>What the checks of a submission know beside the year's figures.</summary>
/// <param name="LastYear">Figures of the year before, for the indicators that are reported; may be empty.</param>
/// <param name="OpenUntil">Until when an administrator has opened the closed period for the department; null when it is not.</param>
public sealed record ValidationContext(ImmutableArray<Figure> LastYear, DateTimeOffset? OpenUntil = null)
{
    /// <summary>Nothing known.</summary>
    public static ValidationContext None { get; } = new([]);
}
