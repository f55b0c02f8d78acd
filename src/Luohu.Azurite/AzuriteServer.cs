using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace Luohu.Azurite;

/// <summary>
/// One Azurite process, the storage emulator, on free loopback ports with a folder of its own.
/// The demo and the tests start it; nothing of it is deployed.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The blob port that <c>UseDevelopmentStorage=true</c> means.</summary>
    public const int DefaultBlobPort = 10000;

    /// <summary>The table port that <c>UseDevelopmentStorage=true</c> means.</summary>
    public const int DefaultTablePort = 10002;

    private const string Account = "devstoreaccount1";

    // The emulator's published account key: the same on every machine, documented by Azurite, no secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly StringBuilder log = new();
    private readonly int blobPort;
    private readonly int tablePort;
    private readonly string? folder;
    private Process? process;

    private AzuriteServer(int blobPort, int tablePort, string? folder)
    {
        this.blobPort = blobPort;
        this.tablePort = tablePort;
        this.folder = folder;
    }

    /// <summary>The storage connection string for this server.</summary>
    public string ConnectionString =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
                + $"BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};TableEndpoint=http://127.0.0.1:{tablePort}/{Account};"
        );

    /// <summary>The process id, for tests that stop or kill the server; null when it does not run.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>Starts a server on two free ports, its data in <paramref name="folder"/> (a new temporary folder when null).</summary>
    /// <exception cref="InvalidOperationException">Azurite or Node.js is missing, or the server did not answer within a minute.</exception>
    public static Task<AzuriteServer> StartAsync(string? folder = null, CancellationToken cancellationToken = default)
    {
        var (blob, table) = FreePorts();
        return StartAsync(
            new AzuriteServer(blob, table, folder ?? Directory.CreateTempSubdirectory("azurite-").FullName),
            cancellationToken
        );
    }

    /// <summary>Starts a server on two free ports that keeps its data in memory alone: it never stops to save them.</summary>
    /// <exception cref="InvalidOperationException">As for <see cref="StartAsync(string?, CancellationToken)"/>.</exception>
    public static Task<AzuriteServer> StartInMemoryAsync(CancellationToken cancellationToken = default)
    {
        var (blob, table) = FreePorts();
        return StartAsync(new AzuriteServer(blob, table, folder: null), cancellationToken);
    }

    /// <summary>Starts a server on the ports that <c>UseDevelopmentStorage=true</c> means.</summary>
    /// <exception cref="InvalidOperationException">As for <see cref="StartAsync(string?, CancellationToken)"/>, or a port is taken.</exception>
    public static Task<AzuriteServer> StartOnDefaultPortsAsync(string folder, CancellationToken cancellationToken = default) =>
        StartAsync(new AzuriteServer(DefaultBlobPort, DefaultTablePort, folder), cancellationToken);

    /// <summary>Kills the process at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (process is not { } running)
            return;
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        running.Dispose();
        process = null;
    }

    /// <summary>Starts the process again on the same ports and folder.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await KillAsync();
        await StartProcessAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await KillAsync();

    private static async Task<AzuriteServer> StartAsync(AzuriteServer server, CancellationToken cancellationToken)
    {
        await server.StartProcessAsync(cancellationToken);
        return server;
    }

    private async Task StartProcessAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in Arguments())
            start.ArgumentList.Add(argument);

        process = Process.Start(start) ?? throw new InvalidOperationException("Azurite: node did not start.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await AnswerAsync(blobPort, cancellationToken);
        await AnswerAsync(tablePort, cancellationToken);
    }

    private IEnumerable<string> Arguments()
    {
        var tools = typeof(AzuriteServer)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "AzuriteFolder")
            .Value!;
        var program = Path.Combine(tools, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program))
            throw new InvalidOperationException($"Azurite is not installed: run 'npm ci' in {tools}.");

        return
        [
            program,
            "--silent",
            "--skipApiVersionCheck",
            "--disableTelemetry",
            .. folder is null ? ["--inMemoryPersistence"] : (IEnumerable<string>)["--location", folder],
            "--blobHost",
            "127.0.0.1",
            "--blobPort",
            blobPort.ToString(CultureInfo.InvariantCulture),
            "--tableHost",
            "127.0.0.1",
            "--tablePort",
            tablePort.ToString(CultureInfo.InvariantCulture),
            "--queueHost",
            "127.0.0.1",
            "--queuePort",
            "0",
        ];
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (log)
            log.AppendLine(line.Data);
    }

    private async Task AnswerAsync(int port, CancellationToken cancellationToken)
    {
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return;
            }
            catch (SocketException) when (process is { HasExited: false } && deadline.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(50, cancellationToken);
            }
            catch (SocketException failure)
            {
                lock (log)
                    throw new InvalidOperationException($"Azurite does not answer on port {port}: {log}", failure);
            }
        }
    }

    /// <summary>Two different ports that were free a moment ago; both sockets are held until both are known.</summary>
    private static (int Blob, int Table) FreePorts()
    {
        using var blob = new TcpListener(IPAddress.Loopback, 0);
        using var table = new TcpListener(IPAddress.Loopback, 0);
        blob.Start();
        table.Start();
        return (((IPEndPoint)blob.LocalEndpoint).Port, ((IPEndPoint)table.LocalEndpoint).Port);
    }
}
