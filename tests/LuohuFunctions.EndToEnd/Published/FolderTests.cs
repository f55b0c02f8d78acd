using System.Reflection;
using System.Text.Json;
using LuohuFunctions.Startup;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.EndToEnd.Published;

/// <summary>What stands in the published folder is what the Functions host needs, and no more.</summary>
[Collection(PublishedAppCollection.Name)]
public sealed class FolderTests(PublishedApp app)
{
    [Fact]
    public void HostJson_NamesTheExecutable_AndKeepsThePrefix()
    {
        var host = Json("host.json");
        var handler = host.GetProperty("customHandler");
        var executable = new FileInfo(Path.Combine(app.Folder, handler.GetProperty("description").GetProperty("defaultExecutablePath").GetString()!));

        Assert.Equal("2.0", host.GetProperty("version").GetString());
        Assert.Equal("api/v1", host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.True(handler.GetProperty("enableForwardingHttpRequest").GetBoolean());
        Assert.True(executable.UnixFileMode.HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void EveryFunction_HasTheFileThatItsAttributesSay()
    {
        var functions =
            from method in typeof(LuohuApp).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            select (function.Name, Bindings: string.Join(" + ", method.GetParameters().Select(Binding).OfType<string>()));

        var files =
            from folder in Directory.GetDirectories(app.Folder)
            where File.Exists(Path.Combine(folder, "function.json"))
            select (Path.GetFileName(folder), string.Join(" + ", Json(Path.GetFileName(folder), "function.json")
                .GetProperty("bindings").EnumerateArray().Select(Written)));

        Assert.Equal(functions.Order(), files.Order());
    }

    [Fact]
    public void Faces_Plans_AndNothingOfADeveloper_AreThere()
    {
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(app.Folder, "fonts"), "NotoSerifSC*"));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(app.Folder, "plans"), "440303-*.json"));
        Assert.DoesNotContain(Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories), IsSurplus);
    }

    private static bool IsSurplus(string file) =>
        Path.GetExtension(file) is ".pdb" or ".xml" or ".dylib" or ".exe"
        || Path.GetFileName(file) is "local.settings.json"
        || file.Contains("/runtimes/", StringComparison.Ordinal);

    private static string? Binding(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
            return $"{parameter.Name} httpTrigger in anonymous {string.Join(',', http.Methods!)} {http.Route} + res http out";
        return parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer
            ? $"{parameter.Name} timerTrigger in {timer.Schedule} {timer.UseMonitor} {timer.RunOnStartup}"
            : null;
    }

    private static string Written(JsonElement binding) => string.Join(' ', binding.EnumerateObject().Select(p =>
        p.Value.ValueKind == JsonValueKind.Array ? string.Join(',', p.Value.EnumerateArray()) : p.Value.ToString()));

    private JsonElement Json(params string[] path) => JsonDocument.Parse(File.ReadAllText(Path.Combine([app.Folder, .. path]))).RootElement;
}
