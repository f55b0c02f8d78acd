using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LuohuFunctions.Tests.Http;

/// <summary>Bodies that do not arrive, over a real socket and through the host.</summary>
public sealed class UnfinishedBodyTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{\"period\":", "408")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nthis is no length\r\n", "400")]
    public async Task BodyThatDoesNotArrive_IsTheSendersMatter(string rest, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.Http.BaseAddress!.Port);
        var head =
            $"POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {app.Housing}\r\n"
            + $"Idempotency-Key: {Guid.NewGuid():N}\r\nContent-Type: application/json\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + rest));

        using var reader = new StreamReader(client.GetStream());

        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SenderWhoGoesAwayInTheMiddle_LeavesNothingBehind()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, app.Http.BaseAddress!.Port);
            var body = """{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""";
            var head =
                $"POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {app.Housing}\r\n"
                + $"Idempotency-Key: {Guid.NewGuid():N}\r\nContent-Type: application/json\r\nContent-Length: {body.Length + 1}\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + body));
        }

        Assert.Equal("figure-not-found", (await app.GetAsync("figures/2021-06/homes", app.Housing)).Code);
    }
}
