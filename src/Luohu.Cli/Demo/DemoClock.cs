using LuohuFunctions.Configuration;

namespace Luohu.Cli.Demo;

/// <summary>The app's clock, by a file: it is set to the moments of the samples.</summary>
internal sealed class DemoClock
{
    private readonly FileTimeProvider clock;

    /// <param name="file">The file that holds the time.</param>
    public DemoClock(string file)
    {
        File = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        clock = new(File);
    }

    /// <summary>The file that holds the time.</summary>
    public string File { get; }

    /// <summary>The time.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Sets the clock, which then stands.</summary>
    public void Set(DateTimeOffset instant) => clock.Set(instant);

    /// <summary>Lets the clock go on from where it stands, a second at a time.</summary>
    public async Task GoOnAsync(CancellationToken cancellationToken)
    {
        var ahead = Now - TimeProvider.System.GetUtcNow();
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await seconds.WaitForNextTickAsync(cancellationToken))
            Set(TimeProvider.System.GetUtcNow() + ahead);
    }
}
