using System.Reflection;

namespace LuohuFunctions.Tests;

/// <summary>The function app that was built with these tests.</summary>
internal static class BuiltApp
{
    /// <summary>The folder that a host starts it in.</summary>
    public static string Folder { get; } =
        typeof(BuiltApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "AppFolder").Value!;
}
