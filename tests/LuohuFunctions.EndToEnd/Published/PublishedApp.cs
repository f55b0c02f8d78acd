using System.Reflection;

namespace LuohuFunctions.EndToEnd.Published;

/// <summary>The folder that <c>dotnet publish</c> writes, written once for all tests.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("luohu-published-").FullName;

    public async ValueTask InitializeAsync()
    {
        var repository = typeof(PublishedApp)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "RepositoryRoot")
            .Value!;

        // Servers that outlive the build would keep its output open.
        await using var publish = Run.Start(
            "dotnet",
            repository,
            new Dictionary<string, string?>(),
            [
                "publish",
                "src/LuohuFunctions",
                "-c",
                "Release",
                "-o",
                Folder,
                "--nologo",
                "-v",
                "q",
                "-nodeReuse:false",
                "-p:UseSharedCompilation=false",
            ]
        );
        if (await publish.ExitCodeAsync() != 0)
            throw new InvalidOperationException($"Publishing failed: {publish.Output}{publish.Errors}");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class PublishedAppCollection : ICollectionFixture<PublishedApp>
{
    public const string Name = "published app";
}
