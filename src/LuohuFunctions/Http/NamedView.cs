namespace LuohuFunctions.Http;

/// <summary>A code and what it is called.</summary>
internal sealed record NamedView(string Code, string Name);
