using System.Diagnostics;
using System.Globalization;
using DevHost.Tests.Scripted;

namespace DevHost.Tests;

/// <summary>The host as a process of its own.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task StartFailure_IsOneLineAndExitCode1()
    {
        using var process = Start("/nowhere/app", "--port", "0");
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("devhost: There is no folder /nowhere/app.\n", error);
        Assert.Equal(1, process.ExitCode);
    }

    [Fact]
    public async Task NoFolder_IsExplained()
    {
        using var process = Start();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Contains("APPFOLDER", error, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Signal_StopsInOrderWithExitCode0(string signal)
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        using var process = Start(worker.Folder, "--port", "0");
        using var client = new HttpClient { BaseAddress = await AddressAsync(process) };
        using var response = await client.GetAsync("/api/Hello");
        Assert.True(response.IsSuccessStatusCode);

        await SignalAsync(signal, process.Id);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains(worker.Received, message => message.WorkerTerminate is not null);
        Assert.False(worker.Processes.Single().IsRunning);
    }

    [Fact]
    public async Task KilledHost_LeavesNoWorker()
    {
        using var process = Start(BuildFolders.SampleApp, "--port", "0");
        await AddressAsync(process);
        var worker = File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture)))
            .Single(child => child.ProcessName == "dotnet");
        process.Kill();
        await process.WaitForExitAsync();

        while (Directory.Exists($"/proc/{worker.Id}"))
            await Task.Delay(50);
    }

    private static Process Start(params string[] arguments)
    {
        // A shell starts what runs in its background with SIGINT ignored, and that is inherited.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal", "dotnet", Path.Combine(AppContext.BaseDirectory, "DevHost.dll"), .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AzureWebJobs.Daily.Disabled"] = "true";
        start.Environment["AzureWebJobs.FailingTimer.Disabled"] = "true";
        return Process.Start(start)!;
    }

    /// <summary>Reads on until the host says where it listens.</summary>
    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new(line["Listening on ".Length..]);
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    private static async Task SignalAsync(string signal, int processId)
    {
        using var kill = Process.Start("kill", [$"-{signal}", processId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
