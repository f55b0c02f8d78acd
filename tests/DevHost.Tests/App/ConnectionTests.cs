using System.Net;

namespace DevHost.Tests.App;

[Collection(SampleAppCollection.Name)]
public sealed class ConnectionTests(SampleAppFixture app)
{
    private const int Connections = 64;
    private const int CallsEach = 20;

    [Fact]
    public async Task SixtyFourConnectionsAtOnce_AllAnswered()
    {
        var before = app.Host.Host.WorkerProcessId;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(CallAsync));

        Assert.Equal(before, app.Host.Host.WorkerProcessId);
    }

    private async Task CallAsync(int connection)
    {
        using var client = new HttpClient { BaseAddress = app.Host.Host.BaseAddress };
        for (var call = 0; call < CallsEach; call++)
        {
            using var response = await client.GetAsync($"/api/people/p{connection}-{call}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal($"name=p{connection}-{call}", await response.Content.ReadAsStringAsync());
        }
    }
}
