using System.Reflection;
using Luohu.Benchmarks.Shared;

namespace Luohu.Hosting.Benchmarks;

/// <summary>The function app, and the bare one with its one function, both as <c>dotnet publish</c> writes them.</summary>
internal sealed class PublishedApps(string storage) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("luohu-published-").FullName;

    public static string Repository { get; } =
        typeof(PublishedApps)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    /// <summary>Publishes both.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public async Task PublishAsync()
    {
        await Publication.WriteAsync(Repository, "src/LuohuFunctions", Path.Combine(folder, "app"));
        await Publication.WriteAsync(Repository, "benchmarks/Luohu.Hosting.Hello", Path.Combine(folder, "hello"));
    }

    public Task<HostedApp> StartAppAsync() =>
        HostedApp.StartAsync(
            Path.Combine(folder, "app"),
            new Dictionary<string, string>
            {
                ["AzureWebJobsStorage"] = storage,
                ["BulletinSchedule"] = "0 0 1 * * *",
                ["DeliverySchedule"] = "0 */5 * * * *",
                ["Region"] = "440303",
                ["ReminderSchedule"] = "0 30 1 * * *",
            }
        );

    public Task<HostedApp> StartHelloAsync(int connections = 8) =>
        HostedApp.StartAsync(Path.Combine(folder, "hello"), new Dictionary<string, string>(), connections);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
