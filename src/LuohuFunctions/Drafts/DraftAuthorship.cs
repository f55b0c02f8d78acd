using System.Collections.Immutable;
using Luohu.Storage.Drafts;
using LuohuFunctions.Security;

namespace LuohuFunctions.Drafts;

/// <summary>Tells who changed which row of a draft.</summary>
internal static class DraftAuthorship
{
    /// <summary>The draft of <paramref name="written"/>: a row that says what it said before keeps its author, another has the caller's name.</summary>
    public static Draft Sign(ImmutableArray<WrittenRow> written, Draft before, ApiClient caller, DateTimeOffset now)
    {
        var known = before.Rows.ToDictionary(row => row.Indicator);
        var author = caller.Person is { } person ? new DraftAuthor(person, caller.Name) : null;
        return new([
            .. written.Select(row =>
                known.TryGetValue(row.Indicator, out var same) && (same.Revision, same.Cells) == (row.Revision, row.Cells)
                    ? same
                    : new DraftRow(row.Indicator, row.Revision, row.Cells, author, now.ToUniversalTime())
            ),
        ]);
    }
}
