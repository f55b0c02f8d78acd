namespace Luohu.Domain.Submissions.Checks;

/// <summary>多次修订: a figure that was corrected twice or more.</summary>
internal sealed class CorrectedOftenCheck : FigureCheck
{
    private const int Corrections = 2;

    public override string Code => "corrected-often";

    public override CheckSeverity Severity => CheckSeverity.Notice;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if (figure.Revision - 1 is >= Corrections and var times)
            yield return ("", $"{figure.Name}{figure.Period}已修订{times}次。");
    }
}
