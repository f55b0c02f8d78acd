using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Plan;

namespace Luohu.Bulletins.Text;

/// <summary>The words that a department sent with a figure: printed as its own, and as it wrote them.</summary>
internal static class Words
{
    /// <summary>Who speaks, and the words; null where it sent none with the figure that is due.</summary>
    public static ImmutableArray<Phrase>? Of(Review review, Assessment assessment) =>
        assessment.Figure?.Remark is { } remark && !string.IsNullOrWhiteSpace(remark)
            ? [new Phrase($"{review.DepartmentOf(assessment.Indicator)}说明："), new Phrase(Marks.Closed(remark), Tone.Department)]
            : null;
}
