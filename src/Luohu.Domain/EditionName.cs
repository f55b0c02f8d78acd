namespace Luohu.Domain;

/// <summary>The editions by the words that blobs, rows, calls and plan files have for them.</summary>
public static class EditionName
{
    private const string Full = "full";
    private const string Brief = "brief";

    /// <summary>The word for an edition.</summary>
    public static string Of(Edition edition) => edition == Edition.Brief ? Brief : Full;

    /// <summary>The edition of a word; null where it is none.</summary>
    public static Edition? Read(string? word) =>
        word switch
        {
            Full => Edition.Full,
            Brief => Edition.Brief,
            _ => null,
        };
}
