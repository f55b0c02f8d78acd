using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Luohu.Typesetting.Tests;

/// <summary>The layers of the room: Pdf uses Layout, Layout uses Text, Text uses Model; Fonts lie beneath Text. No arrow points back.</summary>
public sealed class LayerTests
{
    private const string Room = "Luohu.Typesetting.";

    private static readonly Assembly Typesetting = typeof(OfficialPdf).Assembly;

    /// <summary>Each namespace with those that it may use.</summary>
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["Model"] = [],
        ["Fonts"] = [],
        ["Text"] = ["Model", "Fonts"],
        ["Layout.Boxes"] = ["Model", "Fonts", "Text"],
        ["Layout.Tables"] = ["Model", "Fonts", "Text", "Layout.Boxes"],
        ["Layout.Charts"] = ["Model", "Fonts", "Text", "Layout.Boxes"],
        ["Layout"] = ["Model", "Fonts", "Text", "Layout.Boxes", "Layout.Tables", "Layout.Charts"],
        ["Pdf.Syntax"] = [],
        ["Pdf"] = ["Model", "Fonts", "Text", "Layout.Boxes", "Layout", "Pdf.Syntax"],
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_UsesOnlyThoseBeneathIt(string layer)
    {
        var forbidden = Typesetting
            .GetTypes()
            .Where(type => type.Namespace?.StartsWith("Luohu.", StringComparison.Ordinal) == true)
            .Where(type => LayerOf(type) is var other && other != layer && !Layers[layer].Contains(other))
            .Select(type => type.FullName!);

        var result = Types
            .InAssembly(Typesetting)
            .That()
            .ResideInNamespaceMatching($"^{Regex.Escape(Room + layer)}$")
            .ShouldNot()
            .HaveDependencyOnAny([.. forbidden])
            .GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void EveryNamespace_IsALayer() =>
        Assert.Equal(
            Layers.Keys.Order(StringComparer.Ordinal),
            Typesetting.GetTypes().Select(LayerOf).Where(layer => layer.Length > 0).Distinct().Order(StringComparer.Ordinal)
        );

    /// <summary>The layer of a type; empty for what lies above all layers, and for what the compiler writes.</summary>
    private static string LayerOf(Type type) =>
        type.Namespace is { } name && name.StartsWith(Room, StringComparison.Ordinal) ? name[Room.Length..] : "";
}
