namespace Luohu.FunctionsRuntime.Invocation;

/// <summary>What the function returned. There is none when middleware kept it from running.</summary>
internal sealed record InvocationResult(object? Value);
