using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>The plan file that ships with the app, as the app reads it.</summary>
internal static class PlanOf2021
{
    public const string FileName = "440303-2021.json";

    public static string Text { get; } = File.ReadAllText(PathOf(FileName));

    public static string SchemaText { get; } = File.ReadAllText(PathOf("plan.schema.json"));

    public static AnnualPlan Plan { get; } = PlanFile.Read(File.ReadAllBytes(PathOf(FileName)), FileName);

    public static Indicator Indicator(string code) =>
        Plan.Find(code) ?? throw new ArgumentException($"The plan has no '{code}'.", nameof(code));

    private static string PathOf(string name) => Repository.PathOf("src/LuohuFunctions/plans/" + name);
}
