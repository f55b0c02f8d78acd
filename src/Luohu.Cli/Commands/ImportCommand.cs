using System.CommandLine;
using Luohu.Cli.Import;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu import</c>: sends a folder of sheets, and goes on where it stopped.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "The folder with .csv, .xlsx and .json files, one submission each.",
        };
        var url = new Option<string>("--url") { Description = "Where the app is.", DefaultValueFactory = _ => "http://localhost:7071" };
        var keyFile = new Option<FileInfo?>("--key-file") { Description = "A file with the one key that sends them all." };
        var keys = new Option<DirectoryInfo?>("--keys")
        {
            Description = "A folder of keys, {department}.key; a file's name or folder tells its department.",
        };
        var command = new Command(
            "import",
            "Send a folder of sheets. What was taken before is not sent again; exit code 1 when a file was not taken, a sheet of another kind (.xls, .ods) included."
        )
        {
            folder,
            url,
            keyFile,
            keys,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var known = ImportKeys.Read(parsed.GetValue(keyFile), parsed.GetValue(keys));
                using var http = new HttpClient { BaseAddress = Root(parsed.GetRequiredValue(url)) };
                return await ImportRun.RunAsync(parsed.GetRequiredValue(folder).FullName, known, new ImportClient(http), cancellationToken);
            }
        );
        return command;
    }

    private static Uri Root(string url) =>
        Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var root) && root is { Scheme: "http" or "https" }
            ? root
            : throw new ConfigurationException($"'{url}' is no address of an app, such as http://localhost:7071.");
}
