using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Content;

/// <summary>三、需要关注的问题: what is behind the plan, red before yellow.</summary>
/// <param name="Lead">How much is behind.</param>
/// <param name="Groups">What is behind, by status; a group without indicators is left out.</param>
internal sealed record ConcernSection(string Lead, ImmutableArray<ConcernGroup> Groups)
{
    /// <summary>The section of a bulletin.</summary>
    public static ConcernSection From(BulletinData data)
    {
        ImmutableArray<ConcernGroup> groups =
        [
            .. new[] { RagStatus.Red, RagStatus.Yellow }
                .Select(status => (Status: status, All: data.All.Where(a => a.Status == status).ToList()))
                .Where(group => group.All.Count > 0)
                .Select(
                    (group, n) =>
                        new ConcernGroup(
                            Headings.Numbered(n + 1, group.Status == RagStatus.Red ? Headings.Behind : Headings.Watched),
                            [.. group.All.Select(a => ConcernParagraph.Write(data, a))]
                        )
                ),
        ];
        return new(ConcernLead.Write(data), groups);
    }
}

/// <summary>The indicators of one status.</summary>
internal sealed record ConcernGroup(string Title, ImmutableArray<TextParagraph> Paragraphs);
