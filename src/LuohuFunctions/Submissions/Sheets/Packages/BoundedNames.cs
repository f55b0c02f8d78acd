using System.Xml;

namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>The names of one part, which an <see cref="XmlReader"/> keeps for good: not more than there can be.</summary>
internal sealed class BoundedNames(string part) : NameTable
{
    private int count;

    /// <inheritdoc/>
    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    /// <inheritdoc/>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) => ++count <= PartLimits.MaxNames ? name : throw PartLimits.Refusal($"的部件{part}中有过多的名称");
}
