namespace Luohu.Bulletins.Rendering;

/// <summary>The places that the first page leads to.</summary>
internal static class Anchors
{
    public const string Headlines = "headlines";
    public const string Tasks = "tasks";
    public const string Concerns = "concerns";
    public const string Filing = "filing";
    public const string Annex = "annex";
}
