namespace Luohu.Domain.Submissions;

/// <summary>A fault, or a warning that passes.</summary>
internal readonly record struct ValidationFinding(ValidationError Error, bool IsWarning)
{
    public static ValidationFinding Create(
        string place,
        string code,
        string message,
        string? indicator = null,
        ErrorAnswer? answer = null
    ) => new(new ValidationError(place, code, message, indicator, answer), IsWarning: false);
}
