namespace LuohuFunctions.Bulletins.Verification;

/// <summary>What the checks say of a file together.</summary>
/// <param name="Words">How a sentence about the file ends.</param>
/// <param name="ExitCode">0 for a genuine file, 1 for one that is not, 2 where nothing here can tell.</param>
public sealed record Authenticity(string Words, int ExitCode)
{
    /// <summary>It is what was published.</summary>
    public static readonly Authenticity Genuine = new("genuine", 0);

    /// <summary>It is not.</summary>
    public static readonly Authenticity NotGenuine = new("NOT genuine", 1);

    /// <summary>Nothing here can tell.</summary>
    public static readonly Authenticity NotDecidable = new(
        "not decidable here: look it up on file (setting 'AzureWebJobsStorage'), or verify it with the version of the program that set it",
        2
    );

    /// <summary>
    /// A signature that does not hold, or a wrong digest, settles it. Then what is on file decides; where nothing was looked up, the pages must be what the snapshot
    /// gives, and where those were not set again either, nobody can say.
    /// </summary>
    public static Authenticity From(CheckResult signature, CheckResult printed, CheckResult setAgain, CheckResult onFile) =>
        signature.Holds == false || printed.Holds != true
            ? NotGenuine
            : (onFile.Holds ?? setAgain.Holds) switch
            {
                true => Genuine,
                false => NotGenuine,
                null => NotDecidable,
            };
}
