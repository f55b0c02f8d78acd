namespace DevHost.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Sources_NameNothingOfTheAppsThatTheyRun()
    {
        var naming =
            from path in Directory.EnumerateFiles(BuildFolders.DevHost, "*", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(BuildFolders.DevHost, path).Split(Path.DirectorySeparatorChar)
            where parts[0] is not ("bin" or "obj")
            where File.ReadAllText(path).Contains("luohu", StringComparison.OrdinalIgnoreCase)
            select path;

        Assert.Empty(naming);
    }

    [Fact]
    public void Assembly_ReferencesNoProjectBesideIt()
    {
        var references = typeof(FunctionsHost).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name => name.StartsWith("Luohu", StringComparison.Ordinal));
    }

    [Fact]
    public void PublicTypes_AreTheOneEntryAndWhatItNeeds() =>
        Assert.Equal(
            ["FunctionFailedException", "FunctionsHost", "FunctionsHostOptions", "HostStartException"],
            typeof(FunctionsHost).Assembly.GetExportedTypes().Select(type => type.Name).Order()
        );
}
