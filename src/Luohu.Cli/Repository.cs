using System.Reflection;

namespace Luohu.Cli;

/// <summary>The checkout that this program was built in: the demo reads its samples and writes its out folder.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string Samples => Path.Combine(Root, "samples");

    public static string Out => Path.Combine(Root, "out");
}
