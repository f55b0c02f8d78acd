using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Luohu.Benchmarks.Shared;

/// <summary>A server as a process of its own, told its port by the environment.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Process process;

    private AppProcess(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 8, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public int Id => process.Id;

    /// <summary>Starts a program; its settings name the port by <paramref name="portSetting"/>.</summary>
    public static AppProcess Start(string program, IEnumerable<string> arguments, string portSetting, IReadOnlyDictionary<string, string?> settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.CreateTempSubdirectory("luohu-benchmark-").FullName,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment[portSetting] = port.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;

        // What it logs is taken off its hands, as a host does.
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } words)
                Console.Error.WriteLine(words);
        };
        process.BeginErrorReadLine();
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return new AppProcess(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/v1/")));
    }

    /// <summary>Asks for the path until it is answered 200; <paramref name="pause"/> lies between two tries.</summary>
    public async Task AnswersAsync(string path, TimeSpan pause)
    {
        while (true)
        {
            try
            {
                using var answer = await Http.GetAsync(path);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            await Task.Delay(pause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
