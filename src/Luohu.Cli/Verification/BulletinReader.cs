using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Verification;

/// <summary>
/// Reads a bulletin's PDF in a process of its own. The PDF library follows whatever a file says: trees that hold themselves end its stack, and
/// a few kilobytes unpack to gigabytes. There it can end no other process, nor take more memory and time than it is given.
/// </summary>
internal static class BulletinReader
{
    /// <summary>The largest file that is read: bulletins have some hundred kilobytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>The exit code of a reader that says in one line what is wrong with the file.</summary>
    public const int Unreadable = 2;

    private const int MaxMemory = 512 * 1024 * 1024;

    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(2);

    /// <summary>Reads <paramref name="pdf"/>.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="name">How messages call it.</param>
    /// <param name="trust">A file of certificates (PEM) that are trusted to vouch for signatures; null for none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    public static async Task<BulletinContents> ReadAsync(byte[] pdf, string name, FileInfo? trust, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Start(trust)) ?? throw new InvalidOperationException("The reader did not start.");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(MaxTime);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await WriteAsync(process, pdf, deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode switch
            {
                0 => JsonSerializer.Deserialize<BulletinContents>(await output)!,
                Unreadable => throw new ConfigurationException($"{name} cannot be read as a PDF: {(await errors).Split('\n')[0].Trim()}"),
                _ => throw new ConfigurationException($"{name} cannot be read as a PDF: the reader ended over it."),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConfigurationException($"{name} cannot be read as a PDF: that takes longer than {MaxTime.TotalMinutes} minutes.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task WriteAsync(Process process, byte[] pdf, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The reader has ended already; its exit code says why.
        }
    }

    // This program again: started by its own name, or by dotnet with the assembly's.
    private static ProcessStartInfo Start(FileInfo? trust)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(BulletinReader).Assembly.Location);
        start.ArgumentList.Add(Commands.ReadBulletinCommand.Name);
        if (trust is not null)
            start.ArgumentList.Add(trust.FullName);
        start.Environment["DOTNET_GCHeapHardLimit"] = MaxMemory.ToString("X", CultureInfo.InvariantCulture);
        return start;
    }
}
