using System.ComponentModel;
using System.Reflection;
using Luohu.Bulletins;
using Luohu.Domain.Plans;
using Luohu.Signing;
using Luohu.Storage.Figures;
using Luohu.Typesetting.Fonts;
using LuohuFunctions.Startup;
using NetArchTest.Rules;

namespace LuohuFunctions.Tests;

/// <summary>The rooms of the house, and the arrows between them.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(AnnualPlan).Assembly;
    private static readonly Assembly Storage = typeof(FigureStore).Assembly;
    private static readonly Assembly Typesetting = typeof(FontSet).Assembly;
    private static readonly Assembly Bulletins = typeof(MonthlyBulletin).Assembly;
    private static readonly Assembly Signing = typeof(PdfSigner).Assembly;
    private static readonly Assembly App = typeof(LuohuApp).Assembly;
    private static readonly Assembly Host = typeof(DevHost.FunctionsHost).Assembly;

    [Fact]
    public void Arrows_PointOneWay()
    {
        Assert.Equal([], RoomsUsedBy(Domain));
        Assert.Equal([], RoomsUsedBy(Typesetting));
        Assert.Equal(["Luohu.Domain"], RoomsUsedBy(Storage));
        Assert.Equal(["Luohu.Domain", "Luohu.Typesetting"], RoomsUsedBy(Bulletins));
        Assert.DoesNotContain("luohu", RoomsUsedBy(App));
        Assert.DoesNotContain("Luohu.Azurite", RoomsUsedBy(App));
        Assert.Equal([], RoomsUsedBy(Signing));
        Assert.Equal([], RoomsUsedBy(Host));
        Assert.DoesNotContain(App.GetReferencedAssemblies(), assembly => assembly.Name == Host.GetName().Name);
    }

    [Fact]
    public void Plan_DoesNoInputOrOutput()
    {
        var result = Types
            .InAssembly(Domain)
            .ShouldNot()
            .HaveDependencyOnAny("System.IO.File", "System.Net", "Azure", "Microsoft")
            .GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    // What the worker's source generator adds is marked as not to be browsed.
    [Fact]
    public void Classes_AreSealedOrAbstract()
    {
        var open = new[] { Domain, Storage, Typesetting, Bulletins, Signing, App, Host }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.GetCustomAttribute<EditorBrowsableAttribute>() is null
            )
            .Where(type => type.Namespace?.StartsWith("Luohu", StringComparison.Ordinal) == true)
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Names_SayWhatAThingIs()
    {
        string[] vague = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Common"];
        var named = new[] { Domain, Storage, Typesetting, Bulletins, Signing, App, Host }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                vague.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) || type.Namespace?.Split('.').Contains(word) == true)
            )
            .Select(type => type.FullName);

        Assert.Empty(named);
    }

    private static string[] RoomsUsedBy(Assembly assembly) =>
        [
            .. assembly
                .GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(name => name.StartsWith("Luohu", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
}
