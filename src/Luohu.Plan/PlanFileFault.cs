using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Luohu.Plan;

/// <summary>
/// Says in plain words what the JSON reader found wrong with a plan file. The reader's own sentences name .NET types, for
/// a programmer; who reads these keeps the plan.
/// </summary>
internal static partial class PlanFileFault
{
    /// <summary>The JSON pointer of the place, and what is wrong there.</summary>
    public static (string Pointer, string Message) Of(Exception fault)
    {
        var path = fault is JsonException { Path: { } known } ? known : PathIn().Match(fault.Message).Groups[1].Value;
        var pointer = PlanFile.PointerOf(path);
        if (fault is JsonException { InnerException: JsonException } broken)
            return (pointer, $"is no JSON at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}: {FirstSentence(broken.Message)}");
        if (Unconverted().Match(fault.Message) is { Success: true } unconverted)
            return (pointer, "must be " + Expected(unconverted.Groups[1].Value, pointer[(pointer.LastIndexOf('/') + 1)..]));
        if (Lacking().Match(fault.Message) is { Success: true } lacking)
            return (pointer, "lacks " + lacking.Groups[1].Value);
        if (fault.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return (pointer, "is no property that can stand here");
        if (fault.Message.Contains("uplicate", StringComparison.Ordinal))
            return (pointer, "stands twice");
        if (fault.Message.Contains("allow null", StringComparison.Ordinal))
            return (pointer, "must not be null");
        return fault.Message.Contains("type discriminator", StringComparison.Ordinal)
            ? (pointer + "/type", "must be one of " + string.Join(", ", Targets()))
            : (pointer, FirstSentence(fault.Message));
    }

    // The reader names the type that could not be read, or the one that has the property.
    private static string Expected(string typeName, string property)
    {
        if (typeof(PlanFileFault).Assembly.GetType(typeName) is not { } type)
            return Words(typeName.StartsWith("System.Collections", StringComparison.Ordinal) ? typeof(Array) : Type.GetType(typeName));
        return Words(PlanJson.Options.GetTypeInfo(type).Properties.FirstOrDefault(p => p.Name == property)?.PropertyType ?? type);
    }

    private static string Words(Type? type) => (Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type) switch
    {
        { IsEnum: true } options => "one of " + string.Join(", ", Enum.GetNames(options).Select(JsonNamingPolicy.CamelCase.ConvertName)),
        var t when t == typeof(int) => "a whole number",
        var t when t == typeof(decimal) => "a number",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(string) => "text in quotes",
        var t when t == typeof(DateOnly) => "a day in quotes, such as 2021-05-31",
        var t when t == typeof(Array) || t?.Name == typeof(ImmutableArray<>).Name => "a list in []",
        _ => "an object in {}",
    };

    private static IEnumerable<object> Targets() =>
        PlanJson.Options.GetTypeInfo(typeof(Target)).PolymorphismOptions!.DerivedTypes.Select(t => t.TypeDiscriminator!);

    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.');

    [GeneratedRegex(@"Path: (\S+) \|")]
    private static partial Regex PathIn();

    [GeneratedRegex(@"could not be converted to (\S+?)\.( |$)")]
    private static partial Regex Unconverted();

    [GeneratedRegex(@"missing required properties including: (.+)\.$")]
    private static partial Regex Lacking();
}
