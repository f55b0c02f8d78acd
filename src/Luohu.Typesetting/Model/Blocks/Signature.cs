namespace Luohu.Typesetting.Model;

/// <summary>Who issues the document and when (GB/T 9704-2012, 7.3.5): the date four characters from the right, the name centred above it.</summary>
/// <param name="Name">Who issues it.</param>
/// <param name="Date">The date in figures without leading zeros: 2021年7月16日.</param>
public sealed record Signature(string Name, string Date) : Block;
