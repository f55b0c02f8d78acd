using System.Reflection;
using Luohu.Benchmarks.Shared;

namespace Luohu.Hosting.Benchmarks;

/// <summary>The function app and the bare ASP.NET Core server, both as <c>dotnet publish</c> writes them.</summary>
internal sealed class PublishedServers(string storage) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("luohu-published-").FullName;

    public static string Repository { get; } = typeof(PublishedServers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Publishes both.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public async Task PublishAsync()
    {
        await Publication.WriteAsync(Repository, "src/LuohuFunctions", Path.Combine(folder, "app"));
        await Publication.WriteAsync(Repository, "benchmarks/Luohu.Hosting.Hello", Path.Combine(folder, "hello"));
    }

    /// <summary>Starts the app as the Functions host does.</summary>
    public AppProcess StartApp() => AppProcess.Start(Path.Combine(folder, "app", "LuohuFunctions"), [], "FUNCTIONS_CUSTOMHANDLER_PORT", new Dictionary<string, string?>
    {
        ["AzureWebJobsStorage"] = storage,
        ["BulletinSchedule"] = "0 0 1 * * *",
        ["DeliverySchedule"] = "0 */5 * * * *",
        ["Region"] = "440303",
        ["ReminderSchedule"] = "0 30 1 * * *",
    });

    public AppProcess StartHello() =>
        AppProcess.Start(Path.Combine(folder, "hello", "hello"), [], "ASPNETCORE_HTTP_PORTS", new Dictionary<string, string?>());

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
