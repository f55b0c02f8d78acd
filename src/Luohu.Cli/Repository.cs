using System.Reflection;

namespace Luohu.Cli;

/// <summary>The checkout that this program was built in: the demo reads its samples and writes its out folder.</summary>
internal static class Repository
{
    private static readonly string Root = Metadata("RepositoryRoot");

    /// <summary>The built function app.</summary>
    public static string App => Metadata("AppFolder");

    public static string Samples => Path.Combine(Root, "samples");

    public static string Out => Path.Combine(Root, "out");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
