using LuohuFunctions.Configuration;

namespace LuohuFunctions.Tests;

/// <summary>The clock of an app in another process: it stands at the moment that a test sets, or breaks.</summary>
internal sealed class ClockFile
{
    private readonly FileTimeProvider clock;

    public ClockFile(DateTimeOffset start)
    {
        clock = new(Path);
        Now = start;
    }

    public string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("luohu-clock-").FullName, "now.txt");

    public DateTimeOffset Now
    {
        get => clock.GetUtcNow();
        set => clock.Set(value);
    }

    /// <summary>Breaks the clock: every call with a key looks at it, so this reaches the answer to a failure of the app's own.</summary>
    public void Break() => File.WriteAllText(Path, "no time");
}
