using System.Net;
using Luohu.FunctionsRuntime.Tests.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Luohu.FunctionsRuntime.Tests;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Order_IsThatOfRegistrationAndTheResultComesLast()
    {
        await using var host = await Host.StartAsync(builder => builder.UseMiddleware<Outer>().UseMiddleware<Inner>());
        Assert.Equal("GET", await host.Client.GetStringAsync("/api/AnyMethod"));

        Assert.Equal(["outer in AnyMethod True", "inner in handed on", "inner out", "outer out False"], host.Probe.Events);
    }

    [Fact]
    public async Task RegisteredBeforeTheIntegration_SeesNoHttpContext()
    {
        var builder = Host.Builder();
        builder.UseMiddleware<Outer>();
        builder.ConfigureFunctionsWebApplication();
        await using var host = await Host.StartAsync(builder);
        await host.Client.GetStringAsync("/api/AnyMethod");

        Assert.Contains("outer in AnyMethod False", host.Probe.Events);
    }

    [Fact]
    public async Task SkippingNext_AnswersInTheFunctionsPlace()
    {
        await using var host = await Host.StartAsync(builder => builder.UseMiddleware<Refusing>());
        using var response = await host.Client.GetAsync("/api/people/chen");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("no key", await response.Content.ReadAsStringAsync());
        Assert.Empty(host.Probe.Events);
    }

    [Theory]
    [InlineData("Fails")]
    [InlineData("FailsLater")]
    public async Task Catching_TurnsTheExceptionIntoAnAnswer(string function)
    {
        await using var host = await Host.StartAsync(builder => builder.UseMiddleware<Catching>());
        using var response = await host.Client.GetAsync($"/api/{function}");

        Assert.Equal((HttpStatusCode)418, response.StatusCode);
        Assert.Equal("caught", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ExceptionOfTheResult_IsOutOfMiddlewaresReach()
    {
        await using var host = await Host.StartAsync(builder => builder.UseMiddleware<Catching>());
        using var response = await host.Client.GetAsync("/api/ResultFails");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task UseWhen_RunsOnlyWhereTheConditionHolds()
    {
        await using var host = await Host.StartAsync(builder =>
            builder.UseWhen<Refusing>(context => context.FunctionDefinition.Name == "ReturnsNull"));
        using var refused = await host.Client.GetAsync("/api/ReturnsNull");
        using var passed = await host.Client.GetAsync("/api/ReturnsText");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
    }

    [Fact]
    public async Task Context_TellsWhatRuns()
    {
        FunctionContext? seen = null;
        var ownServices = false;
        await using var host = await Host.StartAsync(builder => builder.UseWhen<Refusing>(context =>
        {
            seen = context;
            ownServices = ReferenceEquals(context.GetHttpContext()!.RequestServices, context.InstanceServices);
            return false;
        }));
        await host.Client.GetStringAsync("/api/people/chen?greeting=hello");

        Assert.Equal("Luohu.FunctionsRuntime.Tests.Functions.HttpFunctions.Greet", seen!.FunctionDefinition.EntryPoint);
        Assert.Equal(typeof(MiddlewareTests).Assembly.Location, seen.FunctionDefinition.PathToAssembly);
        Assert.Equal("httpTrigger", seen.FunctionDefinition.InputBindings["request"].Type);
        Assert.Equal(BindingDirection.Out, seen.FunctionDefinition.OutputBindings["$return"].Direction);
        Assert.Equal(["request", "name", "title", "greeting", "context", "cancellationToken"], seen.FunctionDefinition.Parameters.Select(p => p.Name));
        Assert.Equal("chen", seen.BindingContext.BindingData["name"]);
        Assert.Equal("hello", seen.BindingContext.BindingData["greeting"]);
        Assert.NotEqual(Guid.Empty, Guid.Parse(seen.InvocationId));
        Assert.True(ownServices);
    }
}
