using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using LuohuFunctions.Startup;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.EndToEnd.Published;

/// <summary>What stands in the published folder is what the Functions host needs of a dotnet-isolated app, and no more.</summary>
[Collection(PublishedAppCollection.Name)]
public sealed class FolderTests(PublishedApp app)
{
    [Fact]
    public void HostJson_HasNoPrefix_AndNamesNoCustomHandler()
    {
        var host = Json("host.json");

        Assert.Equal("2.0", host.GetProperty("version").GetString());
        Assert.Equal("", host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.False(host.TryGetProperty("customHandler", out _));
        Assert.Empty(Directory.GetFiles(app.Folder, "function.json", SearchOption.AllDirectories));
    }

    [Fact]
    public void WorkerConfig_StartsTheAppByDotnet()
    {
        var worker = Json("worker.config.json").GetProperty("description");

        Assert.Equal(
            ("dotnet-isolated", "dotnet", "LuohuFunctions.dll"),
            (
                worker.GetProperty("language").GetString(),
                worker.GetProperty("defaultExecutablePath").GetString(),
                worker.GetProperty("defaultWorkerPath").GetString()
            )
        );
    }

    [Fact]
    public void FunctionsMetadata_HasEveryFunctionOfTheCode()
    {
        var functions =
            from method in typeof(LuohuApp).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            select (function.Name, Trigger: method.GetParameters().Select(Trigger).OfType<string>().Single());

        var written =
            from function in Json("functions.metadata").EnumerateArray()
            select (function.GetProperty("name").GetString(), Written(function.GetProperty("bindings")[0]));

        Assert.Equal(functions.Order(), written.Order());
    }

    [Theory]
    [InlineData("LuohuFunctions.dll")]
    [InlineData("Luohu.Storage.dll")]
    [InlineData("Luohu.Typesetting.dll")]
    [InlineData("Microsoft.Azure.Functions.Worker.Grpc.dll")]
    public void Code_IsCompiledAheadOfTime(string file)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(app.Folder, file)));

        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }

    [Fact]
    public void Faces_Plans_AndNothingOfADeveloper_AreThere()
    {
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(app.Folder, "fonts"), "NotoSerifSC*"));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(app.Folder, "plans"), "440303-*.json"));
        Assert.DoesNotContain(Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories), IsSurplus);
    }

    [Fact]
    public void Notices_NameTheWorksOfOthers_WithTheirLicences()
    {
        var notices = File.ReadAllText(Path.Combine(app.Folder, "THIRD-PARTY-NOTICES.txt"));

        Assert.Contains("Azure.Data.Tables ", notices, StringComparison.Ordinal);
        Assert.Contains("OFL-1.1", notices, StringComparison.Ordinal);
        Assert.DoesNotContain("Luohu", notices, StringComparison.Ordinal);
    }

    // What the host itself loads, in .azurefunctions, is the worker SDK's affair.
    private bool IsSurplus(string file) =>
        !Path.GetRelativePath(app.Folder, file).StartsWith(".azurefunctions", StringComparison.Ordinal)
        && (
            Path.GetExtension(file) is ".pdb" or ".xml" or ".dylib" or ".exe"
            || Path.GetFileName(file) is "local.settings.json" or "local.settings.sample.json"
            || file.Contains("/runtimes/", StringComparison.Ordinal)
        );

    private static string? Trigger(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
            return $"{parameter.Name} httpTrigger Anonymous {string.Join(',', http.Methods!)} {http.Route}";
        return parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer
            ? $"{parameter.Name} timerTrigger {timer.Schedule}"
            : null;
    }

    private static string Written(JsonElement binding)
    {
        string Value(string name) =>
            binding.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
                ? string.Join(',', list.EnumerateArray())
                : binding.GetProperty(name).ToString();
        var names =
            Value("type") == "httpTrigger" ? (string[])["name", "type", "authLevel", "methods", "route"] : ["name", "type", "schedule"];
        return string.Join(' ', names.Select(Value));
    }

    private JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(app.Folder, file))).RootElement;
}
