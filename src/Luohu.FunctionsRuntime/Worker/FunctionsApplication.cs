using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app starts.</summary>
[SuppressMessage("Design", "CA1052", Justification = "The worker's own shape.")]
public class FunctionsApplication
{
    /// <summary>A builder with the worker's defaults.</summary>
    /// <param name="args">The command line; its options are settings.</param>
    /// <exception cref="InvalidOperationException">local.settings.json cannot be read; the message says where.</exception>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
