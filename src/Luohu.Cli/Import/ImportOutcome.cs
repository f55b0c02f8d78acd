namespace Luohu.Cli.Import;

/// <summary>What became of a file.</summary>
/// <param name="Taken">Whether its figures are filed.</param>
/// <param name="Words">What happened, in a few words.</param>
/// <param name="Why">What the app said on it, a line each.</param>
internal sealed record ImportOutcome(bool Taken, string Words, IReadOnlyList<string> Why)
{
    /// <summary>It was taken in an earlier run.</summary>
    public static readonly ImportOutcome Before = new(true, "此前已登记", []);

    /// <summary>It is a sheet of another kind.</summary>
    public static ImportOutcome OtherSheet(string name) =>
        new(false, "未发送", [$"{Path.GetExtension(name)}文件不能报送，请用Excel或WPS另存为.xlsx（或.csv）后再运行一次"]);

    /// <summary>Several keys may belong to it.</summary>
    public static ImportOutcome SeveralKeys(IEnumerable<string> departments) =>
        new(false, "未发送", [$"文件名中有几个部门代码（{string.Join("、", departments)}），请只保留一个"]);

    /// <summary>No key belongs to it.</summary>
    public static readonly ImportOutcome NoKey = new(false, "未发送", ["文件名或文件夹名中没有部门代码，或没有该部门的密钥"]);
}
