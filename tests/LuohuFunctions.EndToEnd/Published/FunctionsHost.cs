using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Azurite;
using LuohuFunctions.Access;

namespace LuohuFunctions.EndToEnd.Published;

/// <summary>
/// Plays the Functions host 4.x: starts the published executable as its custom handler, waits for it as the host does,
/// forwards requests with the headers that the host adds, and fires timers.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    public const string InvocationId = "9f0f6d54-4d3b-4a05-8a27-94c4bcdba1e4";

    private static readonly JsonSerializerOptions AsWritten = new();

    private readonly HttpClient http;

    private FunctionsHost(AzuriteServer azurite, Run handler, int port)
    {
        Azurite = azurite;
        Handler = handler;
        Port = port;
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
    }

    public AzuriteServer Azurite { get; }

    /// <summary>The process of the custom handler.</summary>
    public Run Handler { get; }

    public int Port { get; }

    public static async Task<FunctionsHost> StartAsync(PublishedApp app)
    {
        var azurite = await AzuriteServer.StartAsync();
        var port = Run.FreePort();
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["BulletinSchedule"] = "0 0 1 * * *",
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}",
            ["Region"] = "440303",
        };
        var host = new FunctionsHost(azurite, Run.Start(Path.Combine(app.Folder, "LuohuFunctions"), app.Folder, settings, []), port);
        await host.ReadyAsync();
        return host;
    }

    /// <summary>Issues a key as <c>luohu keys issue</c> does: the app, just started, may not have made the table yet.</summary>
    public async Task<string> IssueKeyAsync(string department)
    {
        var keys = new KeyStore(new TableServiceClient(Azurite.ConnectionString).GetTableClient(KeyStore.TableName), TimeProvider.System, "440303");
        await keys.CreateAsync(default);
        return await keys.IssueAsync("clerk", department, Role.Report, default);
    }

    /// <summary>Forwards a request to an HTTP function, at its own path.</summary>
    public async Task<HttpResponseMessage> ForwardAsync(HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers.Concat(Added(path)))
            request.Headers.Add(name, value);
        return await http.SendAsync(request);
    }

    /// <summary>Fires a timer.</summary>
    public async Task<HttpResponseMessage> FireAsync(string function, string last, bool isPastDue)
    {
        var envelope = new
        {
            Data = new
            {
                timer = new
                {
                    Schedule = new { AdjustForDST = true },
                    ScheduleStatus = new { Last = last, Next = "2022-01-17T01:00:00+00:00", LastUpdated = last },
                    IsPastDue = isPastDue,
                },
            },
            Metadata = new
            {
                sys = new { MethodName = function, UtcNow = "2022-01-16T01:00:00.0021742Z", RandGuid = "4c2c2d38-1b5a-4a70-9b92-9d9a2c1f3f51" },
            },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, function) { Content = JsonContent.Create(envelope, options: AsWritten) };
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-InvocationId", InvocationId);
        return await http.SendAsync(request);
    }

    /// <summary>The headers that the host adds to those of the client.</summary>
    public static IEnumerable<(string Name, string Value)> Added(string path) =>
    [
        ("Host", "luohu.azurewebsites.net"),
        ("X-Azure-Functions-InvocationId", InvocationId),
        ("X-Forwarded-For", "203.0.113.7:51234"),
        ("X-Forwarded-Proto", "https"),
        ("X-Original-URL", $"/{path}"),
        ("X-Forwarded-Host", "luohu.azurewebsites.net"),
        ("X-ARR-SSL", "2048|256|CN=example|CN=*.azurewebsites.net"),
        ("Max-Forwards", "9"),
    ];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Handler.DisposeAsync();
        await Azurite.DisposeAsync();
    }

    /// <summary>Any HTTP answer to <c>/</c> tells the host that the handler is ready.</summary>
    private async Task ReadyAsync()
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("");
                return;
            }
            catch (HttpRequestException) when (!Handler.HasExited)
            {
                await Task.Delay(50);
            }
            catch (HttpRequestException failure)
            {
                throw new InvalidOperationException($"The handler has ended: {Handler.Output}{Handler.Errors}", failure);
            }
        }
    }
}
