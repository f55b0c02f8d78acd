using System.Diagnostics;

namespace Luohu.Benchmarks;

/// <summary>A program under measurement.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Command">How it is started.</param>
/// <param name="Arguments">What stands before the arguments of each measurement.</param>
internal sealed record Contestant(string Name, string Command, params IReadOnlyList<string> Arguments)
{
    /// <summary>Starts the program, waits for its end, and reads what it says of itself.</summary>
    /// <returns>That, and the time from process start to process end in milliseconds.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<(Measurement Said, double Milliseconds)> RunAsync(
        CancellationToken cancellationToken,
        params IEnumerable<string> arguments
    )
    {
        var (output, milliseconds) = await StartAsync(Command, [.. Arguments, .. arguments], cancellationToken);
        return (Measurement.Read(output), milliseconds);
    }

    /// <summary>Starts a program and waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<(string Output, double Milliseconds)> StartAsync(
        string command,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? (output, watch.Elapsed.TotalMilliseconds)
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }
}
