using System.Reflection;

namespace LuohuFunctions.Bulletins;

/// <summary>The version of the program that publishes: it stands in the snapshot, in the bulletin's row and in the PDF.</summary>
/// <param name="Text">The version with the commit that it was built from, such as <c>0.2.0-alpha.0.7+421aa6d…</c>.</param>
public sealed record ProgramVersion(string Text)
{
    /// <summary>The version of this build.</summary>
    public static ProgramVersion Current { get; } =
        new(typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
}
