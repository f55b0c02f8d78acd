using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A pipeline, or the rest of one.</summary>
/// <param name="context">The run that passes it.</param>
[SuppressMessage("Naming", "CA1711", Justification = "The worker's own name.")]
public delegate Task FunctionExecutionDelegate(FunctionContext context);
