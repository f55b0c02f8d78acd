namespace LuohuFunctions.EndToEnd;

/// <summary>
/// A test beside the release before, which <c>.ci/side-by-side</c> builds and names in the environment; without that it is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EarlierReleaseFactAttribute : FactAttribute
{
    private const string Setting = "LUOHU_EARLIER_APP";

    public EarlierReleaseFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Setting) is null)
            Skip = "Run .ci/side-by-side: it builds the release before and runs this test beside it.";
    }

    /// <summary>The function app of the release before, built.</summary>
    public static string App => Environment.GetEnvironmentVariable(Setting)!;
}
