using System.Reflection;

namespace DevHost.Tests;

/// <summary>Folders that the build knows.</summary>
internal static class BuildFolders
{
    /// <summary>The built sample app.</summary>
    public static string SampleApp => Value("SampleAppFolder");

    /// <summary>The sources of the host.</summary>
    public static string DevHost => Value("DevHostFolder");

    private static string Value(string name) =>
        typeof(BuildFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == name).Value!;
}
