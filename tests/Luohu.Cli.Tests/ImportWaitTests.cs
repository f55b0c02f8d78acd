using Luohu.Cli.Import;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Luohu.Cli.Tests;

/// <summary>An import whose app is too busy at first.</summary>
public sealed class ImportWaitTests
{
    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task BusyApp_IsAskedAgainUnderTheSameName_NotBeforeItSaid(int busy)
    {
        var asked = new List<(DateTimeOffset At, string Name)>();
        await using var app = await StartAsync(context =>
        {
            asked.Add((DateTimeOffset.UtcNow, context.Request.Headers["Idempotency-Key"].ToString()));
            if (asked.Count > 1)
                return Results.Json(
                    new { figures = new[] { new { outcome = "new", late = false } }, warnings = Array.Empty<object>() },
                    statusCode: 201
                );
            context.Response.Headers.RetryAfter = "2";
            return Results.StatusCode(busy);
        });
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var outcome = await new ImportClient(http).SendAsync(new("a.json", "application/json", [1]), "key", default);

        Assert.True(outcome.Taken);
        Assert.Equal(2, asked.Count);
        Assert.Equal(asked[0].Name, asked[1].Name);
        Assert.True(asked[1].At - asked[0].At > TimeSpan.FromSeconds(1.9));
    }

    private static async Task<WebApplication> StartAsync(Func<HttpContext, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/api/v1/submissions", answer);
        await app.StartAsync();
        return app;
    }
}
