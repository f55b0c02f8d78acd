using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Luohu.Bulletins.Tests;

/// <summary>The layers of the room: Rendering uses Content, Board uses the tables of Content, Content uses Text, Text uses Data; Web writes for a screen what Rendering composes. No arrow points back.</summary>
public sealed class LayerTests
{
    private const string Room = "Luohu.Bulletins.";

    private static readonly Assembly Bulletins = typeof(MonthlyBulletin).Assembly;

    /// <summary>Each namespace with those that it may use.</summary>
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["Data"] = [],
        ["Text"] = ["Data"],
        ["Content.Tables"] = ["Data", "Text"],
        ["Content.Charts"] = ["Data", "Text"],
        ["Content"] = ["Data", "Text", "Content.Tables", "Content.Charts"],
        ["Board"] = ["Data", "Text", "Content.Tables"],
        ["Rendering"] = ["Data", "Text", "Content.Tables", "Content.Charts", "Content"],
        ["Web"] = ["Board", "Content.Tables"],
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_UsesOnlyThoseBeneathIt(string layer)
    {
        var forbidden = Bulletins
            .GetTypes()
            .Where(type => type.Namespace?.StartsWith("Luohu.", StringComparison.Ordinal) == true)
            .Where(type => LayerOf(type) is var other && other != layer && !Layers[layer].Contains(other))
            .Select(type => type.FullName!);

        var result = Types
            .InAssembly(Bulletins)
            .That()
            .ResideInNamespaceMatching($"^{Regex.Escape(Room + layer)}$")
            .ShouldNot()
            .HaveDependencyOnAny([.. forbidden])
            .GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void OnlyRendering_KnowsTheTypesetter()
    {
        var result = Types
            .InAssembly(Bulletins)
            .That()
            .ResideInNamespaceMatching($"^{Regex.Escape(Room)}(Data|Text|Content)")
            .ShouldNot()
            .HaveDependencyOn("Luohu.Typesetting")
            .GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void EveryNamespace_IsALayer() =>
        Assert.Equal(
            Layers.Keys.Order(StringComparer.Ordinal),
            Bulletins.GetTypes().Select(LayerOf).Where(layer => layer.Length > 0).Distinct().Order(StringComparer.Ordinal)
        );

    /// <summary>The layer of a type; empty for what lies above all layers, and for what the compiler writes.</summary>
    private static string LayerOf(Type type) =>
        type.Namespace is { } name && name.StartsWith(Room, StringComparison.Ordinal) ? name[Room.Length..] : "";
}
