namespace Luohu.Domain.Submissions.Checks;

/// <summary>One thing that can be wrong or odd about a figure. Each check is a file of its own and says its numbers.</summary>
public abstract class FigureCheck
{
    /// <summary>The stable code.</summary>
    public abstract string Code { get; }

    /// <summary>What a finding means.</summary>
    public abstract CheckSeverity Severity { get; }

    /// <summary>What is found about <paramref name="figure"/>.</summary>
    public IEnumerable<CheckFinding> Find(CheckedFigure figure) =>
        Look(figure).Select(found => new CheckFinding(Code, Severity, found.Place, found.Message));

    /// <summary>The findings: the place below the figure, and the sentence.</summary>
    protected abstract IEnumerable<(string Place, string Message)> Look(CheckedFigure figure);
}
