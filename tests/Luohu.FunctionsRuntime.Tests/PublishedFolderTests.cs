using System.Text.Json.Nodes;
using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Publishing;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Tests;

/// <summary>The files that the Functions host reads, made of the attributes.</summary>
public sealed class PublishedFolderTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("published-").FullName;

    [Fact]
    public void HttpFunction_HasTriggerAndOneOutput() => Expect("Greet", """
        {
          "bindings": [
            { "name": "request", "type": "httpTrigger", "direction": "in", "authLevel": "function", "methods": ["get"], "route": "people/{name}/{title?}" },
            { "name": "res", "type": "http", "direction": "out" }
          ]
        }
        """);

    [Fact]
    public void HttpFunctionWithoutMethodsAndRoute_LeavesThemToTheHost() => Expect("AnyMethod", """
        {
          "bindings": [
            { "name": "request", "type": "httpTrigger", "direction": "in", "authLevel": "function" },
            { "name": "res", "type": "http", "direction": "out" }
          ]
        }
        """);

    [Fact]
    public void Timer_KeepsItsScheduleAsASetting() => Expect("Daily", """
        {
          "bindings": [
            { "name": "timer", "type": "timerTrigger", "direction": "in", "schedule": "%DailySchedule%", "useMonitor": true, "runOnStartup": false }
          ]
        }
        """);

    [Fact]
    public void HostJson_KeepsWhatItHasAndNamesTheExecutable()
    {
        Write();
        ExpectFile("host.json", """
            {
              "version": "2.0",
              "extensions": { "http": { "routePrefix": "api/v1" } },
              "customHandler": { "description": { "defaultExecutablePath": "App" }, "enableForwardingHttpRequest": true }
            }
            """);
    }

    [Fact]
    public void EveryFunction_HasAFolder_DisabledOnesToo()
    {
        Write();
        Assert.Equal(Catalog().All.Select(f => f.Name), Directory.GetDirectories(folder).Select(Path.GetFileName).Order(StringComparer.OrdinalIgnoreCase));
    }

    private static FunctionCatalog Catalog() => FunctionCatalog.Load(new ConfigurationManager
    {
        ["FunctionsRuntime:Assembly"] = typeof(PublishedFolderTests).Assembly.GetName().Name,
        ["AzureWebJobs.AnyMethod.Disabled"] = "true",
    });

    private void Write()
    {
        File.WriteAllText(Path.Combine(folder, "host.json"), """
            // As on a developer's machine.
            { "version": "2.0", "extensions": { "http": { "routePrefix": "api/v1" } } }
            """);
        PublishedFolder.Write(folder, Catalog(), "App");
        PublishedFolder.Write(folder, Catalog(), "App");
    }

    private void Expect(string function, string json)
    {
        Write();
        ExpectFile(Path.Combine(function, "function.json"), json);
    }

    private void ExpectFile(string path, string json) => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(File.ReadAllText(Path.Combine(folder, path)))),
        File.ReadAllText(Path.Combine(folder, path)));
}
