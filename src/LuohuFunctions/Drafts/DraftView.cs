using System.Text.Json;
using Luohu.Domain;
using Luohu.Storage.Drafts;
using LuohuFunctions.Http;

namespace LuohuFunctions.Drafts;

/// <summary>A draft as an answer shows it.</summary>
internal sealed record DraftView(Period Period, string Department, IEnumerable<DraftRow> Rows)
{
    /// <summary>The answer, with the draft's version as its ETag.</summary>
    public static EtaggedContent Answer(Period period, string department, StoredDraft stored) =>
        EtaggedContent.Create(
            JsonSerializer.SerializeToUtf8Bytes(new DraftView(period, department, stored.Draft.Rows), PlanJson.Options),
            "application/json; charset=utf-8",
            stored.Version
        );
}
