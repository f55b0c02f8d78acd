using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using MimeKit;

namespace LuohuFunctions.Tests.Mail;

/// <summary>A real mail server as a process on the loopback address, in one of its moods; what it takes is kept in a folder.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly Process process;

    private SmtpServer(string folder, Process process, int port) => (this.folder, this.process, Port) = (folder, process, port);

    public int Port { get; }

    /// <summary>Starts a server: accept, refuse, later, hang or die. One with a folder goes on where another left off.</summary>
    public static async Task<SmtpServer> StartAsync(
        string mode,
        int port = 0,
        string? folder = null,
        (string Certificate, string Key)? tls = null
    )
    {
        folder ??= Directory.CreateTempSubdirectory("smtp-").FullName;
        var tools = typeof(SmtpServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SmtpFolder").Value!;
        string[] files = tls is { } t ? [t.Certificate, t.Key] : [];
        var process = Process.Start(
            new ProcessStartInfo(
                "node",
                [Path.Combine(tools, "server.mjs"), folder, mode, port.ToString(CultureInfo.InvariantCulture), .. files]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith("listening ", line, StringComparison.Ordinal);
        return new(folder, process, int.Parse(line!["listening ".Length..], CultureInfo.InvariantCulture));
    }

    /// <summary>Another server on the same port and folder, once this one has gone.</summary>
    public async Task<SmtpServer> ReplaceAsync(string mode)
    {
        await DisposeAsync();
        return await StartAsync(mode, Port, folder);
    }

    /// <summary>What the server took, in order.</summary>
    public IReadOnlyList<Taken> Mails() =>
        [
            .. Directory
                .GetFiles(folder, "*.eml")
                .OrderBy(file => int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture))
                .Select(file => new Taken(
                    MimeMessage.Load(new MemoryStream(File.ReadAllBytes(file))),
                    File.ReadAllBytes(file),
                    JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(file, ".json"))).RootElement
                )),
        ];

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>A message that the server took.</summary>
    internal sealed record Taken(MimeMessage Message, byte[] Bytes, JsonElement Envelope)
    {
        public string To => Envelope.GetProperty("to")[0].GetString()!;
    }
}
