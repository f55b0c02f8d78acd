using System.Diagnostics;
using System.Globalization;

namespace DevHost.Tests.Scripted;

/// <summary>
/// The shell that a host started in a worker's place: it writes down how it was started, and lives until it is told to exit.
/// </summary>
/// <param name="Folder">The app's folder.</param>
/// <param name="Id">The process id.</param>
/// <param name="Arguments">Its arguments after the script's name.</param>
internal sealed record ScriptedProcess(string Folder, int Id, IReadOnlyList<string> Arguments)
{
    public const string Script = """
        env > environment.$$
        pwd > directory.$$
        for argument in "$@"; do echo "$argument"; done > starting.$$
        mv starting.$$ started.$$
        while [ ! -f exit.$$ ]; do sleep 0.05; done
        exit $(cat exit.$$)
        """;

    public IReadOnlyList<string> Environment => File.ReadAllLines(Path.Combine(Folder, $"environment.{Id}"));

    public string WorkingDirectory => File.ReadAllText(Path.Combine(Folder, $"directory.{Id}")).Trim();

    /// <summary>Waits for the next process that the host starts.</summary>
    public static async Task<ScriptedProcess> NextAsync(string folder, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Directory.GetFiles(folder, "started.*").FirstOrDefault() is { } path)
            {
                var arguments = await File.ReadAllLinesAsync(path, cancellationToken);
                File.Move(path, path.Replace("started.", "seen.", StringComparison.Ordinal));
                return new(folder, int.Parse(Path.GetExtension(path).TrimStart('.'), CultureInfo.InvariantCulture), arguments);
            }

            await Task.Delay(10, cancellationToken);
        }
    }

    public string Argument(string name) => Arguments[Arguments.ToList().IndexOf(name) + 1];

    public void Exit(int code)
    {
        var path = Path.Combine(Folder, $"exit.{Id}");
        File.WriteAllText($"{path}.new", code.ToString(CultureInfo.InvariantCulture));
        File.Move($"{path}.new", path, overwrite: true);
    }

    public void Kill()
    {
        using var process = Process.GetProcessById(Id);
        process.Kill();
    }

    /// <summary>Whether it runs; one that has ended and is not yet reaped does not.</summary>
    public bool IsRunning
    {
        get
        {
            try
            {
                return !File.ReadAllText($"/proc/{Id}/stat").Contains(") Z ", StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
