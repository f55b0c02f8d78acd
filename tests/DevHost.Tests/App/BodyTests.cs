using System.Globalization;
using System.Net;
using System.Security.Cryptography;

namespace DevHost.Tests.App;

[Collection(SampleAppCollection.Name)]
public sealed class BodyTests(SampleAppFixture app)
{
    // The worker's own limit, which an app may raise; that of the host is 104,857,600.
    private const int WorkerLimit = 30_000_000;
    private const int HostLimit = 104_857_600;

    [Fact]
    public async Task Body_ComesBackAsItWasSent()
    {
        var sent = RandomNumberGenerator.GetBytes(1_000_000);
        using var response = await app.Host.Client.PostAsync("/api/Echo?a=b%20c", new ByteArrayContent(sent));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/api/Echo?a=b%20c", response.Headers.GetValues("echo-target").Single());
        Assert.Equal(sent, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task FiftyMegabytes_AreStreamed()
    {
        using var response = await app.Host.Client.GetAsync("/api/Streams", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[81920];
        long bytes = 0;
        for (int read; (read = await stream.ReadAsync(buffer)) > 0; bytes += read)
            Assert.Equal(-1, buffer.AsSpan(0, read).IndexOfAnyExcept((byte)'x'));

        Assert.Equal(50_000_000, bytes);
    }

    [Fact]
    public async Task BodyUpToTheWorkersLimit_Arrives()
    {
        using var response = await app.Host.Client.PostAsync("/api/Count", new ByteArrayContent(new byte[WorkerLimit]));

        Assert.Equal(WorkerLimit.ToString(CultureInfo.InvariantCulture), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task BodyOverTheWorkersLimit_IsABare500()
    {
        using var response = await app.Host.Client.PostAsync("/api/Count", new ByteArrayContent(new byte[WorkerLimit + 1]));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task BodyOverTheHostsLimit_Is413()
    {
        using var body = new ByteArrayContent(new byte[HostLimit + 1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/Count") { Content = body };
        request.Headers.ExpectContinue = true;
        using var response = await app.Host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task FunctionThatThrows_IsABare500()
    {
        using var response = await app.Host.Client.GetAsync("/api/Throws");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task FunctionThatThrowsInItsAnswer_BreaksItOff()
    {
        using var response = await app.Host.Client.GetAsync("/api/ThrowsLate", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task AnswerWithoutBody_KeepsItsStatus()
    {
        using var response = await app.Host.Client.GetAsync("/api/Nothing");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }
}
