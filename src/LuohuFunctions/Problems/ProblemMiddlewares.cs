using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace LuohuFunctions.Problems;

/// <summary>Adds what every answer has.</summary>
internal static class ProblemMiddlewares
{
    /// <summary>Gives each answer its headers, and turns an exception into a problem document.</summary>
    public static void UseProblems(this FunctionsApplicationBuilder builder)
    {
        builder.UseMiddleware<SecurityHeadersMiddleware>();
        builder.UseMiddleware<ProblemMiddleware>();
    }
}
