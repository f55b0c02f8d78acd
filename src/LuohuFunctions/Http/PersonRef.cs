namespace LuohuFunctions.Http;

/// <summary>A person, by id and printed name.</summary>
internal sealed record PersonRef(string? Id, string Name);
