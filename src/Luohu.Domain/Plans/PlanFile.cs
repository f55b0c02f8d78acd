using System.Text;
using System.Text.Json;

namespace Luohu.Domain.Plans;

/// <summary>Reads a plan file and refuses one that is not whole.</summary>
public static class PlanFile
{
    /// <summary>Reads the plan in <paramref name="json"/>.</summary>
    /// <param name="json">The file's UTF-8 text, with or without a byte order mark.</param>
    /// <param name="name">The file's name, for the fault.</param>
    /// <exception cref="PlanFileException">The text is not a plan: the message names file, JSON pointer and fault.</exception>
    public static AnnualPlan Read(ReadOnlySpan<byte> json, string name)
    {
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        var plan = new PlanPlace(name, "", Parse(json, name)).Object(PlanParts.Plan);
        return PlanRules.FirstFault(plan) is { } broken ? throw new PlanFileException(name, broken.Pointer, broken.Message) : plan;
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException broken)
        {
            throw new PlanFileException(
                name,
                "",
                $"is no JSON at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}: {broken.Message.Split(". ")[0].TrimEnd('.')}",
                broken
            );
        }
    }
}
