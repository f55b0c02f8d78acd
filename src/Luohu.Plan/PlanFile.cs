using System.Text.Json;
using System.Text.RegularExpressions;

namespace Luohu.Plan;

/// <summary>Reads a plan file and refuses one that is not whole.</summary>
public static partial class PlanFile
{
    /// <summary>Reads the plan in <paramref name="json"/>.</summary>
    /// <param name="json">The file's UTF-8 text.</param>
    /// <param name="name">The file's name, for the fault.</param>
    /// <exception cref="PlanFileException">The text is not a plan: the message names file, JSON pointer and fault.</exception>
    public static AnnualPlan Read(ReadOnlySpan<byte> json, string name)
    {
        AnnualPlan plan;
        try
        {
            plan = JsonSerializer.Deserialize<PlanDocument>(json, PlanJson.Options)?.ToPlan()
                ?? throw new PlanFileException(name, "", "the file holds null");
        }
        catch (JsonException fault)
        {
            throw new PlanFileException(name, PointerOf(fault.Path), fault.Message, fault);
        }

        return PlanRules.FirstFault(plan) is { } broken ? throw new PlanFileException(name, broken.Pointer, broken.Message) : plan;
    }

    /// <summary>The JSON pointer (RFC 6901) of a path such as <c>$.indicators[3].unit</c>.</summary>
    internal static string PointerOf(string? path) =>
        path is null ? "" : PathStep().Replace(path.TrimStart('$'), step => "/" + step.Value.Trim('.', '[', ']', '\''));

    [GeneratedRegex(@"\.[^.\[]+|\[[^\]]+\]")]
    private static partial Regex PathStep();
}
