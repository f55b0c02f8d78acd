using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Hosting;
using Luohu.FunctionsRuntime.Invocation;
using Luohu.FunctionsRuntime.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Collects the services, settings and middleware of a function app.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps = [];
    private bool hasBuilt;

    internal FunctionsApplicationBuilder(string[] args)
    {
        // Bare, and what an app of functions needs put in by hand: the host starts it while a caller waits.
        web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = new ConfigurationBuilder().AddCommandLine(args).Build()[HostDefaults.ContentRootKey],
            EnvironmentName = System.Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT"),
        });
        Settings.AddTo(Configuration, Environment.ContentRootPath, args);
        PublishedFolder.WriteIfAsked(Configuration);
        Logging.AddConfiguration(Configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        Services.AddRouting();
        web.WebHost.UseKestrelCore();
        web.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = services.ValidateScopes = Environment.IsDevelopment());
    }

    /// <inheritdoc/>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <summary>The settings: command line, environment, appsettings.json, local.settings.json, the first that has a value.</summary>
    public ConfigurationManager Configuration => web.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => web.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => web.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => web.Metrics;

    /// <summary>The app's services.</summary>
    public IServiceCollection Services => web.Services;

    /// <inheritdoc/>
    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <summary>Makes the host, with every function found and checked; it starts when it is run.</summary>
    /// <exception cref="InvalidOperationException">
    /// The app cannot run as it is written or set up. The message is one line for whoever starts it.
    /// </exception>
    public IHost Build()
    {
        ThrowIfBuilt();
        hasBuilt = true;

        var functions = FunctionCatalog.Load(Configuration);
        var hosting = HostingSetting.From(Configuration);
        Services.AddSingleton(functions);
        Services.TryAddSingleton(TimeProvider.System);
        Services.AddSingleton(services => new FunctionInvoker(
            Pipeline(), services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<TimeProvider>()));
        Services.AddSingleton<Grace>();
        hosting.Configure(web);

        var app = web.Build();
        try
        {
            hosting.Map(app);
            return app;
        }
        catch
        {
            ((IDisposable)app).Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
    {
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);
    }

    /// <inheritdoc/>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        steps.Add(middleware);
        return this;
    }

    private FunctionExecutionDelegate Pipeline()
    {
        FunctionExecutionDelegate pipeline = FunctionExecution.RunAsync;
        for (var i = steps.Count - 1; i >= 0; i--)
            pipeline = steps[i](pipeline);
        return pipeline;
    }

    private void ThrowIfBuilt()
    {
        if (hasBuilt)
            throw new InvalidOperationException("The application has already been built.");
    }
}
