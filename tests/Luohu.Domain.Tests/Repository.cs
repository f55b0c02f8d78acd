namespace Luohu.Domain.Tests;

/// <summary>The files of the repository that the tests run in: data is tested as it is committed, not as it was once copied.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The path of a file or folder, given from the repository's root with forward slashes.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LuohuFunctions.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside the repository: no folder above them has LuohuFunctions.sln.");
    }
}
