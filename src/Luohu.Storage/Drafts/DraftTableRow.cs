using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Drafts;

/// <summary>A draft as a row of the year's partition, by department and month. Written anew with every change and deleted when it is done.</summary>
internal static class DraftTableRow
{
    // A text property takes 32 Ki characters; forty-nine long remarks need more.
    private const int MaxText = 32 * 1024;

    public static TableEntity Write(YearPartition partition, string key, Draft draft, string version)
    {
        var row = new TableEntity(partition.ToString(), key) { ["Version"] = version };
        foreach (var (n, part) in JsonSerializer.Serialize(draft, PlanJson.Options).Chunk(MaxText).Index())
            row[$"Draft{n}"] = new string(part);
        return row;
    }

    public static StoredDraft Read(TableEntity row)
    {
        var parts = Enumerable.Range(0, row.Count).Select(n => row.GetString($"Draft{n}")).TakeWhile(part => part is not null);
        return new(JsonSerializer.Deserialize<Draft>(string.Concat(parts), PlanJson.Options)!, row.GetString("Version"), row.ETag);
    }
}
