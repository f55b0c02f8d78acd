namespace LuohuFunctions.EndToEnd.Page;

/// <summary>The Chromium of this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its program.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Find() =>
        (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            from name in Names
            let program = Path.Combine(folder, name)
            where File.Exists(program)
            select program
        ).FirstOrDefault()
        ?? throw new InvalidOperationException("The tests of the page need Chromium: apt-get install chromium fonts-noto-cjk");
}
