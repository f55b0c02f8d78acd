using System.Globalization;

namespace LuohuFunctions.Configuration;

/// <summary>
/// A clock that stands at the time which a file holds, in ISO 8601. All processes that share the file share the time. Only
/// the time of day stands: timers and time stamps go on.
/// </summary>
/// <param name="file">The file; its folder must exist.</param>
public sealed class FileTimeProvider(string file) : TimeProvider
{
    /// <summary>Sets the clock, for every process that shares it.</summary>
    public void Set(DateTimeOffset time)
    {
        // A reader sees the time before or after, never a file half written.
        var unfinished = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllText(unfinished, time.ToString("O", CultureInfo.InvariantCulture));
        File.Move(unfinished, file, overwrite: true);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">The file holds no time.</exception>
    public override DateTimeOffset GetUtcNow() =>
        DateTimeOffset.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();
}
