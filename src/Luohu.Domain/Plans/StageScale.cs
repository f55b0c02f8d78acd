using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>The stages that a kind of task goes through, first to last, such as 前期工作, 立项, 开工, 完工.</summary>
/// <param name="Code">The scale's name in the plan file.</param>
/// <param name="Stages">At least two different words, from nothing done to all done.</param>
public sealed record StageScale(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("stages")] ImmutableArray<string> Stages
)
{
    /// <summary>The place of <paramref name="stage"/>, 0 for the first; null when it is none of this scale's.</summary>
    public int? PositionOf(string stage)
    {
        var position = Stages.IndexOf(stage);
        return position < 0 ? null : position;
    }
}
