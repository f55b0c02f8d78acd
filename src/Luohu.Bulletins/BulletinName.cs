using Luohu.Bulletins.Content;
using Luohu.Bulletins.Text;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins;

/// <summary>What a bulletin is called in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Number">The number of its issue: 第6期, with the months of a combined one.</param>
public sealed record BulletinName(string Title, string Number)
{
    /// <summary>The name of a snapshot's bulletin.</summary>
    public static BulletinName From(Snapshot snapshot) => new(Masthead.From(snapshot).Title, MastheadText.Number(snapshot));

    /// <summary>What a version of it is called: 第2版.</summary>
    public static string OfVersion(int version) => VersionText.Name(version);
}
