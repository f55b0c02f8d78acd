using LuohuFunctions.Configuration;

namespace Luohu.Cli.Commands;

/// <summary>A file that a user names.</summary>
internal static class InputFile
{
    /// <summary>Reads it whole.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxBytes">The most that it may hold.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ConfigurationException">There is none, or it is larger.</exception>
    public static async Task<byte[]> ReadAsync(FileInfo file, int maxBytes, CancellationToken cancellationToken)
    {
        if (!file.Exists)
            throw new ConfigurationException($"There is no file {file.FullName}.");
        return file.Length <= maxBytes
            ? await File.ReadAllBytesAsync(file.FullName, cancellationToken)
            : throw new ConfigurationException($"{file.FullName} is larger than {maxBytes / 1024 / 1024} MiB.");
    }
}
