namespace Luohu.Domain.Submissions.Checks;

/// <summary>What a check has found about a figure.</summary>
/// <param name="Code">The stable code of the check.</param>
/// <param name="Severity">What it means.</param>
/// <param name="Place">The part of the figure that it is about, as a JSON pointer below the figure: <c>/level</c>, <c>/growth</c>, <c>/stage</c>, <c>/remark</c>, or empty for the whole.</param>
/// <param name="Message">A Chinese sentence with its numbers.</param>
public sealed record CheckFinding(string Code, CheckSeverity Severity, string Place, string Message);
