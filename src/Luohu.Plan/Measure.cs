namespace Luohu.Plan;

/// <summary>What a department reports of an indicator.</summary>
public enum Measure
{
    /// <summary>The value itself, in the indicator's unit.</summary>
    Level,

    /// <summary>The change on the same period of the year before, in percent; a decline is negative.</summary>
    Growth,

    /// <summary>How far a task has come: one of the words of its <see cref="StageScale"/>.</summary>
    Stage,
}
