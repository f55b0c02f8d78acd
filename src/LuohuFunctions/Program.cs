using LuohuFunctions.Configuration;
using LuohuFunctions.Startup;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.AddLuohu();
    builder.Configuration.RequireHost();
    await builder.Build().RunAsync();
    return 0;
}
catch (ConfigurationException mistake)
{
    await Console.Error.WriteLineAsync($"luohu: {mistake.Message}");
    return 1;
}
