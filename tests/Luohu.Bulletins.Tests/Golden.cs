using System.Runtime.CompilerServices;

namespace Luohu.Bulletins.Tests;

/// <summary>Compares text with the file of the calling test in golden/, or writes the file where UPDATE_GOLDEN=1.</summary>
internal static class Golden
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The file of a name.</summary>
    public static string PathOf(string name) => Path.Combine(Folder(), name + ".txt");

    public static void Holds(string text, [CallerMemberName] string name = "")
    {
        var path = PathOf(name);
        if (IsUpdating)
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LuohuFunctions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        return folder.FullName;
    }

    private static string Folder() => Path.Combine(Root(), "tests", "Luohu.Bulletins.Tests", "golden");
}
