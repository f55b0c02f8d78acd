using LuohuFunctions.Startup;
using Microsoft.Extensions.Hosting;

try
{
    using var app = await LuohuApp.StartAsync(args);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (OperatorException mistake)
{
    await Console.Error.WriteLineAsync($"luohu: {mistake.Message}");
    return 1;
}
