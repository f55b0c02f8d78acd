using System.Globalization;
using System.Net;

namespace DevHost.Configuration;

/// <summary>A function app's folder, read.</summary>
/// <param name="Folder">The folder, as an absolute path.</param>
/// <param name="WorkerConfig">How its worker is started.</param>
/// <param name="HostJson">Its host.json.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Port">The port for callers; 0 for any free one.</param>
internal sealed record FunctionApp(string Folder, WorkerConfig WorkerConfig, HostJson HostJson, AppSettings Settings, int Port)
{
    private const string PortSetting = "FUNCTIONS_PORT";
    private const int DefaultPort = 7071;

    /// <summary>The name under which all hosts of the app share storage.</summary>
    public string Id => HostId.From(Settings, WorkerConfig.Assembly);

    /// <summary>Whether the path / has a page.</summary>
    public bool HomePage => !Settings.IsTrue("AzureWebJobsDisableHomepage");

    /// <exception cref="HostStartException">A file is missing or malformed, or the port is none.</exception>
    public static FunctionApp Read(FunctionsHostOptions options)
    {
        var folder = Path.GetFullPath(options.AppFolder);
        if (!Directory.Exists(folder))
            throw new HostStartException($"There is no folder {folder}.");

        var settings = AppSettings.Read(folder, options.Environment);
        return new(folder, WorkerConfig.Read(folder), HostJson.Read(folder), settings, options.Port ?? ReadPort(settings));
    }

    private static int ReadPort(AppSettings settings) =>
        settings[PortSetting] is not { Length: > 0 } text ? DefaultPort
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort ? port
        : throw new HostStartException($"{PortSetting}: '{text}' is no port.");
}
