using Luohu.FunctionsRuntime.Http;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Turns on the ASP.NET Core integration.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>
    /// HTTP functions take <c>HttpRequest</c> and return <c>IActionResult</c> or <c>IResult</c>.
    /// Middleware registered before this call sees no HTTP context.
    /// </summary>
    /// <param name="builder">The app's builder.</param>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        HttpIntegration.AddTo(builder);
        return builder;
    }
}
