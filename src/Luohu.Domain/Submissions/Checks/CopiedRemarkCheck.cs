namespace Luohu.Domain.Submissions.Checks;

/// <summary>说明照抄: the words are those of the figure before.</summary>
internal sealed class CopiedRemarkCheck : FigureCheck
{
    public override string Code => "remark-copied";

    public override CheckSeverity Severity => CheckSeverity.Notice;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if (
            figure.Remark?.Trim() is { Length: > 0 } remark
            && figure.Earlier.FirstOrDefault() is { } before
            && before.Remark?.Trim() == remark
        )
            yield return ("/remark", $"{figure.Name}{figure.Period}的说明与{before.Period}的相同。");
    }
}
