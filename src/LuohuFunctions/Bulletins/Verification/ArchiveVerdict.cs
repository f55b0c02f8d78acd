namespace LuohuFunctions.Bulletins.Verification;

/// <summary>What the checks say of a bulletin on file.</summary>
/// <param name="Authenticity">Whether it is the one that was published.</param>
/// <param name="Words">The same in a sentence, and what to do.</param>
internal sealed record ArchiveVerdict(Authenticity Authenticity, string Words)
{
    private const string Restore = "请管理员从备份恢复，并查明原因。";

    /// <summary>Nobody can tell of a PDF whether it was changed.</summary>
    public static ArchiveVerdict Undecidable { get; } =
        new(
            Authenticity.NotDecidable,
            "存档的数据与数据标识相符；但本版编发时还没有登记PDF的摘要，排印它的又是程序的另一版本，在此不能判定PDF是否改动过。请用当时版本的程序核验。"
        );

    /// <summary>The data are others.</summary>
    public static ArchiveVerdict OtherData { get; } =
        new(Authenticity.NotGenuine, $"存档的数据与编发时登记的数据标识不符，已被改动。{Restore}");

    /// <summary>All is as it was.</summary>
    public static ArchiveVerdict Holds(bool isSigned) =>
        new(Authenticity.Genuine, $"存档的数据与数据标识相符，PDF与编发时逐字节相同{(isSigned ? "，电子签名完好" : "")}。");

    /// <summary>A part is gone.</summary>
    public static ArchiveVerdict Missing(string what) => new(Authenticity.NotGenuine, $"存档中没有{what}。{Restore}");

    /// <summary>The signature of an edition is gone or does not hold, or something was added behind it.</summary>
    public static ArchiveVerdict OtherSignature(string edition) =>
        new(Authenticity.NotGenuine, $"存档的{edition}PDF的电子签名缺失或不成立，编发后被改动。{Restore}");

    /// <summary>The document of an edition is another.</summary>
    public static ArchiveVerdict OtherPdf(string edition) =>
        new(Authenticity.NotGenuine, $"存档的{edition}PDF与编发时的不同，已被改动。{Restore}");
}
