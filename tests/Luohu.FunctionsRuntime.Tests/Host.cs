using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luohu.FunctionsRuntime.Tests;

/// <summary>A function app of this assembly's functions on a free port, with a folder, settings and services of its own.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly IHost host;
    private readonly LogLines log;

    private Host(IHost host, LogLines log, Uri address)
    {
        this.host = host;
        this.log = log;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>The log lines of the functions so far, as "level message".</summary>
    public IReadOnlyList<string> Log => log.Lines;

    public Probe Probe => Services.GetRequiredService<Probe>();

    /// <summary>A builder as Program.cs has it; <paramref name="files"/> are written to its content root first.</summary>
    public static FunctionsApplicationBuilder Builder(Dictionary<string, string>? files = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("functions-").FullName;
        foreach (var (name, text) in files ?? [])
            File.WriteAllText(Path.Combine(folder, name), text);

        var builder = FunctionsApplication.CreateBuilder(["--contentRoot", folder, .. settings]);
        builder.Configuration["FunctionsRuntime:Assembly"] = typeof(Host).Assembly.GetName().Name;
        builder.Configuration["FUNCTIONS_PORT"] ??= "0";
        builder.Configuration["FunctionsRuntime:Timers"] ??= "false";
        return builder;
    }

    public static async Task<Host> StartAsync(Action<FunctionsApplicationBuilder>? configure = null, Dictionary<string, string>? files = null)
    {
        var builder = Builder(files);
        builder.ConfigureFunctionsWebApplication();
        configure?.Invoke(builder);
        return await StartAsync(builder);
    }

    public static async Task<Host> StartAsync(FunctionsApplicationBuilder builder)
    {
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<Probe>();
        var host = builder.Build();
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(host, log, new Uri(address));
    }

    /// <summary>Waits until so many lines that contain the text have been logged.</summary>
    public Task LoggedAsync(string text, int times = 1) => log.ContainsAsync(text, times);

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
