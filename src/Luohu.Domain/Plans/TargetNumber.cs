namespace Luohu.Domain.Plans;

/// <summary>A number that an indicator of a plan carries.</summary>
/// <param name="Pointer">Where it stands, a JSON pointer below the indicator.</param>
/// <param name="Measure">Whose limits it keeps.</param>
/// <param name="Value">Null where the plan leaves it out.</param>
internal sealed record TargetNumber(string Pointer, Measure Measure, decimal? Value);
