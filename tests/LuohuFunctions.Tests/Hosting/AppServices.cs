using LuohuFunctions.Security;
using LuohuFunctions.Startup;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Tests;

/// <summary>
/// The app's services and function classes within the test's process, where a test replaces a part or looks inside. There is no
/// host, so there is neither a socket nor middleware.
/// </summary>
internal sealed class AppServices : IDisposable
{
    private readonly IHost app;

    private AppServices(IHost app) => this.app = app;

    /// <summary>Puts the app together as its Program does, and waits for its storage.</summary>
    public static async Task<AppServices> CreateAsync(
        string storage,
        TimeProvider clock,
        ILoggerProvider log,
        params IEnumerable<(string Name, string Value)> settings
    )
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = storage,
                ["BulletinSchedule"] = "0 0 1 * * *",
                ["DeliverySchedule"] = "0 */5 * * * *",
                ["PlansFolder"] = Path.Combine(AppContext.BaseDirectory, "test-plans"),
                ["Region"] = "440303",
                ["ReminderSchedule"] = "0 30 1 * * *",
            }
        );
        builder.Configuration.AddInMemoryCollection(
            settings.GroupBy(s => s.Name).Select(s => KeyValuePair.Create(s.Key, (string?)s.Last().Value))
        );
        builder.AddLuohu();
        builder.Services.AddSingleton(clock);
        builder.Logging.ClearProviders().AddProvider(log);
        var services = new AppServices(builder.Build());
        await services.Get<StartupResources>().StorageCreated;
        return services;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A function class, with what it asks for.</summary>
    public T Function<T>() => ActivatorUtilities.CreateInstance<T>(app.Services);

    /// <summary>Calls an HTTP function in the name of <paramref name="caller"/>.</summary>
    public async Task<Answer> CallAsync<T>(
        ApiClient caller,
        Func<T, HttpRequest, FunctionContext, Task<IResult>> run,
        byte[]? json = null,
        params (string Name, string Value)[] headers
    )
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = body } };
        if (json is not null)
            (http.Request.Body, http.Request.ContentLength, http.Request.ContentType) = (
                new MemoryStream(json),
                json.Length,
                "application/json"
            );
        foreach (var (name, value) in headers)
            http.Request.Headers[name] = value;

        var context = new CallContext(app.Services);
        context.SetClient(caller);
        await (await run(Function<T>(), http.Request, context)).ExecuteAsync(http);

        using var response = new HttpResponseMessage((System.Net.HttpStatusCode)http.Response.StatusCode)
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in http.Response.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                response.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return await Answer.ReadAsync(response);
    }

    public void Dispose() => app.Dispose();

    /// <summary>What a function is told of its call; nothing here asks for more than the caller.</summary>
    private sealed class CallContext(IServiceProvider services) : FunctionContext
    {
        public override string InvocationId { get; } = Guid.NewGuid().ToString();

        public override string FunctionId => throw new NotSupportedException();

        public override TraceContext TraceContext => throw new NotSupportedException();

        public override BindingContext BindingContext => throw new NotSupportedException();

        public override RetryContext RetryContext => throw new NotSupportedException();

        public override IServiceProvider InstanceServices { get; set; } = services;

        public override FunctionDefinition FunctionDefinition => throw new NotSupportedException();

        public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

        public override IInvocationFeatures Features => throw new NotSupportedException();
    }
}
