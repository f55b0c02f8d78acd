using System.Diagnostics;
using System.Globalization;

namespace DevHost.Worker;

/// <summary>
/// Ends a worker whose host was killed: a worker does not notice by itself that its stream has ended. A shell waits on a pipe that the
/// host holds open; the pipe closes with the host, however it ends.
/// </summary>
internal sealed class OrphanGuard : IDisposable
{
    // Signals to the whole terminal, as Ctrl+C, are for the host to act on.
    private const string Script = "exec >/dev/null 2>&1; trap '' INT QUIT HUP TERM; read _; kill -TERM \"$1\"; sleep 10; kill -KILL \"$1\"";

    private readonly Process shell;

    private OrphanGuard(Process shell) => this.shell = shell;

    /// <summary>Guards a process until it is disposed of; null where there is no shell, as on Windows.</summary>
    public static OrphanGuard? Start(int processId)
    {
        if (OperatingSystem.IsWindows())
            return null;

        string[] arguments = ["-c", Script, "sh", processId.ToString(CultureInfo.InvariantCulture)];
        return new(Process.Start(new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardInput = true })!);
    }

    public void Dispose()
    {
        shell.Kill(entireProcessTree: true);
        shell.Dispose();
    }
}
