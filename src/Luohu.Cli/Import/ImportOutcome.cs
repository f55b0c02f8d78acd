namespace Luohu.Cli.Import;

/// <summary>What became of a file.</summary>
/// <param name="Taken">Whether its figures are filed.</param>
/// <param name="Words">What happened, in a few words.</param>
/// <param name="Why">What the app said on it, a line each.</param>
internal sealed record ImportOutcome(bool Taken, string Words, IReadOnlyList<string> Why)
{
    /// <summary>It was taken in an earlier run.</summary>
    public static readonly ImportOutcome Before = new(true, "此前已登记", []);

    /// <summary>No key belongs to it.</summary>
    public static readonly ImportOutcome NoKey = new(false, "未发送", ["文件名或文件夹名中没有部门代码，或没有该部门的密钥"]);
}
