using System.Reflection;
using System.Text.RegularExpressions;
using LuohuFunctions.Startup;
using NetArchTest.Rules;

namespace LuohuFunctions.Tests;

/// <summary>The features of the app stand on one another in one order: no arrow points back.</summary>
public sealed class LayerTests
{
    private const string Room = "LuohuFunctions.";

    /// <summary>The features, each above those that it may use. What the worker's generator writes has other namespaces.</summary>
    private static readonly string[] Order =
    [
        "Configuration",
        "Telemetry",
        "Problems",
        "Http",
        "OpenApi",
        "Security",
        "Log",
        "Sessions",
        "Pages",
        "Plans",
        "People",
        "Keys",
        "Health",
        "Figures",
        "Submissions",
        "Receipts",
        "Drafts",
        "Forms",
        "Periods",
        "Departments",
        "Templates",
        "Mail",
        "Bulletins",
        "Evaluations",
        "Todo",
        "Startup",
    ];

    private static readonly Assembly App = typeof(LuohuApp).Assembly;

    public static TheoryData<string> Names => [.. Order];

    [Theory]
    [MemberData(nameof(Names))]
    public void Feature_UsesOnlyThoseBeneathIt(string feature)
    {
        var forbidden = App.GetTypes()
            .Where(type => Array.IndexOf(Order, FeatureOf(type)) > Array.IndexOf(Order, feature))
            .Select(type => type.FullName!);

        var result = Types
            .InAssembly(App)
            .That()
            .ResideInNamespaceMatching($"^{Regex.Escape(Room + feature)}(\\.|$)")
            .ShouldNot()
            .HaveDependencyOnAny([.. forbidden])
            .GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void EveryNamespace_IsAFeature() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            App.GetTypes().Select(FeatureOf).Where(feature => feature.Length > 0).Distinct().Order(StringComparer.Ordinal)
        );

    private static string FeatureOf(Type type) =>
        type.Namespace is { } name && name.StartsWith(Room, StringComparison.Ordinal) ? name.Split('.')[1] : "";
}
