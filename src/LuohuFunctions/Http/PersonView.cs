namespace LuohuFunctions.Http;

/// <summary>A person, by id and printed name.</summary>
internal sealed record PersonView(string? Id, string Name);
