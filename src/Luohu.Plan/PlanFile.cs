using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Luohu.Plan;

/// <summary>Reads a plan file and refuses one that is not whole.</summary>
public static partial class PlanFile
{
    /// <summary>Reads the plan in <paramref name="json"/>.</summary>
    /// <param name="json">The file's UTF-8 text, with or without a byte order mark.</param>
    /// <param name="name">The file's name, for the fault.</param>
    /// <exception cref="PlanFileException">The text is not a plan: the message names file, JSON pointer and fault.</exception>
    public static AnnualPlan Read(ReadOnlySpan<byte> json, string name)
    {
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        AnnualPlan plan;
        try
        {
            plan = JsonSerializer.Deserialize<PlanDocument>(json, PlanJson.Options)?.ToPlan()
                ?? throw new PlanFileException(name, "", "holds null");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            var (pointer, message) = PlanFileFault.Of(fault);
            throw new PlanFileException(name, pointer, message, fault);
        }

        if (NullInList(JsonElement.Parse(json), "") is { } hole)
            throw new PlanFileException(name, hole, "must not be null");
        return PlanRules.FirstFault(plan) is { } broken ? throw new PlanFileException(name, broken.Pointer, broken.Message) : plan;
    }

    /// <summary>The JSON pointer (RFC 6901) of a path such as <c>$.indicators[3].unit</c>.</summary>
    internal static string PointerOf(string? path) =>
        path is null ? "" : PathStep().Replace(path.TrimStart('$'), step => "/" + Escaped(step.Value.Trim('.', '[', ']', '\'')));

    // The reader keeps null out of every property that must have a value, but not out of lists.
    private static string? NullInList(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, n) => item.ValueKind == JsonValueKind.Null ? $"{pointer}/{n}" : NullInList(item, $"{pointer}/{n}"))
            .FirstOrDefault(hole => hole is not null),
        JsonValueKind.Object => element.EnumerateObject()
            .Select(property => NullInList(property.Value, $"{pointer}/{Escaped(property.Name)}"))
            .FirstOrDefault(hole => hole is not null),
        _ => null,
    };

    private static string Escaped(string step) => step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    [GeneratedRegex(@"\.[^.\[]+|\[[^\]]+\]")]
    private static partial Regex PathStep();
}
