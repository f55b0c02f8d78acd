namespace LuohuFunctions.Bulletins.Verification;

/// <summary>What one check found.</summary>
/// <param name="Holds">Whether the file passed; null where it could not be checked.</param>
/// <param name="Words">What was found, in one line.</param>
public sealed record CheckResult(bool? Holds, string Words)
{
    /// <inheritdoc/>
    public override string ToString() =>
        (
            Holds switch
            {
                true => "ok   ",
                false => "WRONG",
                null => "?    ",
            }
        )
        + " "
        + Words;
}
