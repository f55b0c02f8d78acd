using System.Net;
using System.Net.Sockets;
using Luohu.FunctionsRuntime.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests;

/// <summary>What keeps an app from starting, each told in one line.</summary>
public sealed class StartTests
{
    [Fact]
    public Task ScheduleSettingMissing_IsNamed() => RefusedAsync(
        "Function 'Daily': the setting 'DailySchedule' of its schedule is missing.", ("DailySchedule", null));

    [Theory]
    [InlineData("0 0 25 * * *")]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData("00:30:00")]
    public Task ScheduleMalformed_IsQuoted(string schedule) => RefusedAsync(
        $"Function 'Daily': '{schedule}' is no schedule. It takes six fields: second minute hour day month weekday.", ("DailySchedule", schedule));

    [Fact]
    public Task NoStorage_IsSaid() => RefusedAsync(
        "The app has timers, which need storage: set AzureWebJobsStorage, or switch them off with FunctionsRuntime:Timers=false.",
        ("AzureWebJobsStorage", null));

    [Fact]
    public Task StorageByAddressWithoutClient_IsSaid() => RefusedAsync(
        "AzureWebJobsStorage is given by service address: register a BlobServiceClient with its credential.",
        ("AzureWebJobsStorage", null), ("AzureWebJobsStorage:blobServiceUri", "https://account.example/"));

    [Fact]
    public Task StorageMalformed_IsSaidWithoutItsSecret() => RefusedAsync(
        "AzureWebJobsStorage is no storage connection string.", ("AzureWebJobsStorage", "AccountKey=secret"));

    [Fact]
    public Task AssemblyUnknown_IsNamed() => RefusedAsync(
        "FunctionsRuntime:Assembly: the assembly 'No.Such.App' cannot be loaded.", ("FunctionsRuntime:Assembly", "No.Such.App"));

    [Theory]
    [InlineData("many")]
    [InlineData("70000")]
    [InlineData("-1")]
    public Task PortMalformed_IsQuoted(string port) => RefusedAsync($"FUNCTIONS_PORT: '{port}' is no port.", ("FUNCTIONS_PORT", port));

    [Fact]
    public async Task PortTaken_IsNamed()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await RefusedAsync($"Port {port} cannot be had (AddressAlreadyInUse): end the process that has it, or set FUNCTIONS_PORT.", ("FUNCTIONS_PORT", $"{port}"));
    }

    [Fact]
    public void HttpWithoutIntegration_IsSaid()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Host.Builder().Build());
        Assert.Equal("The app has HTTP functions: call ConfigureFunctionsWebApplication() before Build().", failure.Message);
    }

    [Fact]
    public void BuildTwice_IsRefused()
    {
        var builder = Host.Builder().ConfigureFunctionsWebApplication();
        using (builder.Build())
            Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Fact]
    public void TwoFunctionsOfOneName_AreNamed()
    {
        var message = Discovering(typeof(Twins<int>));
        Assert.StartsWith("Two functions are named 'Twin': ", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(".One and ", message, StringComparison.Ordinal);
        Assert.EndsWith(".Two.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void FunctionWithoutTrigger_IsNamed() => Assert.Equal(
        "Function 'Idle': one parameter must be an HTTP or timer trigger, and 0 are.", Discovering(typeof(Idle<int>)));

    private static string Discovering(Type type) => Assert.Throws<InvalidOperationException>(
        () => FunctionCatalog.Of([type], new ConfigurationManager())).Message;

    private static async Task RefusedAsync(string message, params (string Name, string? Value)[] settings)
    {
        var builder = Host.Builder().ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<Probe>();
        builder.Configuration["FunctionsRuntime:Timers"] = "true";
        builder.Configuration["DailySchedule"] = "0 0 2 * * *";
        builder.Configuration["AzureWebJobsStorage"] = "UseDevelopmentStorage=true";
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            using var host = builder.Build();
            await host.StartAsync();
        });
        Assert.Equal(message, failure.Message);
    }

    // Open generic classes are no functions of the app, so these stay out of the other tests.
    private static class Twins<T>
    {
        [Function("Twin")]
        public static T? One([HttpTrigger("get")] HttpRequest request) => default;

        [Function("twin")]
        public static T? Two([HttpTrigger("get")] HttpRequest request) => default;
    }

    private static class Idle<T>
    {
        [Function("Idle")]
        public static T? Run(HttpRequest request) => default;
    }
}
