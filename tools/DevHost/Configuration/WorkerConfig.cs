namespace DevHost.Configuration;

/// <summary>How a worker is started: what the build wrote into worker.config.json.</summary>
/// <param name="Executable">The program; one found by PATH, or a file of the app's folder.</param>
/// <param name="Assembly">The app's assembly, its first argument.</param>
internal sealed record WorkerConfig(string Executable, string Assembly)
{
    private const string FileName = "worker.config.json";

    /// <exception cref="HostStartException">The file is missing or malformed, or names no assembly of the folder.</exception>
    public static WorkerConfig Read(string appFolder)
    {
        var path = Path.Combine(appFolder, FileName);
        if (!File.Exists(path))
            throw new HostStartException($"{path} is missing: {appFolder} is no built function app.");

        var json = JsonFile.Read(path);
        if (
            json["description:defaultExecutablePath"] is not { Length: > 0 } executable
            || json["description:defaultWorkerPath"] is not { Length: > 0 } workerPath
        )
            throw new HostStartException($"{path}: defaultExecutablePath and defaultWorkerPath are expected.");

        var assembly = Path.Combine(appFolder, workerPath);
        if (!File.Exists(assembly))
            throw new HostStartException($"{path}: {assembly} does not exist; build the app.");

        var own = Path.Combine(appFolder, executable);
        return new(File.Exists(own) ? own : executable, assembly);
    }
}
