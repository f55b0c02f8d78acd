using System.Text.Json;
using System.Text.Json.Nodes;
using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Hosting;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Publishing;

/// <summary>
/// Makes a folder with the published executable one that the Functions host runs: function.json for each function,
/// and in host.json the executable as custom handler. The publish step starts the executable with
/// <c>--FunctionsRuntime:WriteTo=FOLDER</c> for it.
/// </summary>
internal static class PublishedFolder
{
    private const string Key = "FunctionsRuntime:WriteTo";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes the files and ends the process when the settings ask for it: nothing of the app itself is to run then.</summary>
    /// <exception cref="InvalidOperationException">The functions do not hold together, or host.json cannot be read.</exception>
    public static void WriteIfAsked(IConfiguration settings)
    {
        if (settings[Key] is not { Length: > 0 } folder)
            return;

        Write(folder, FunctionCatalog.Load(settings), Path.GetFileNameWithoutExtension(Environment.ProcessPath!));
        Environment.Exit(0);
    }

    /// <summary>Writes the files; what stood in host.json stays.</summary>
    public static void Write(string folder, FunctionCatalog functions, string executable)
    {
        foreach (var function in functions.All)
            Write(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, function.Name)).FullName, "function.json"), FunctionFile.Of(function));

        var path = Path.Combine(folder, "host.json");
        using var written = JsonFile.Read(path);
        var host = JsonObject.Create(written.RootElement)!;
        host["customHandler"] = new JsonObject
        {
            ["description"] = new JsonObject { ["defaultExecutablePath"] = executable },
            ["enableForwardingHttpRequest"] = true,
        };
        Write(path, host);
    }

    private static void Write(string path, JsonObject json) => File.WriteAllText(path, json.ToJsonString(Indented) + "\n");
}
