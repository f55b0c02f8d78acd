using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Tests.Http;

/// <summary>Bodies that do not arrive: nothing of that is the app's fault, and none is a 500.</summary>
public sealed class RequestBodyTests
{
    public static TheoryData<string, string> Broken =>
        new()
        {
            { "slow", "body-timeout 408" },
            { "slow by the server's measure", "body-timeout 408" },
            { "cut off", "body-incomplete 400" },
            { "malformed chunks", "body-incomplete 400" },
            { "larger than the server takes", "body-too-large 413" },
            { "larger than the limit", "body-too-large 413" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task BodyThatDoesNotArrive_IsTheSendersMatter(string how, string code)
    {
        Stream body = how switch
        {
            "slow" => new Failing(null),
            "slow by the server's measure" => new Failing(new BadHttpRequestException("too slow", StatusCodes.Status408RequestTimeout)),
            "cut off" => new Failing(new IOException("The client reset the request stream.")),
            "malformed chunks" => new Failing(new BadHttpRequestException("Bad chunk size data.")),
            "larger than the server takes" => new Failing(new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge)),
            _ => new MemoryStream(new byte[101]),
        };

        var refusal = await Assert.ThrowsAsync<UnreadableBodyException>(() => ReadAsync(body));

        Assert.Equal(code, $"{refusal.Code.Code} {refusal.Code.Status}");
    }

    [Fact]
    public async Task CallThatIsStopped_IsNoSlowBody()
    {
        using var stopped = new CancellationTokenSource();
        var reading = RequestBody.ReadAsync(Request(new Failing(null)), 100, "too large", TimeSpan.FromHours(1), stopped.Token);
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, identity")]
    public async Task CompressedBody_IsRefusedByItsName(string encoding)
    {
        var refusal = await Assert.ThrowsAsync<UnreadableBodyException>(() => ReadAsync(new MemoryStream([1, 2]), encoding));

        Assert.Equal(ProblemCode.MediaTypeNotSupported, refusal.Code);
        Assert.Contains($"以{encoding}压缩", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("identity")]
    public async Task WholeBody_IsRead(string encoding) => Assert.Equal([1, 2], await ReadAsync(new MemoryStream([1, 2]), encoding));

    private static Task<byte[]> ReadAsync(Stream body, string encoding = "") =>
        RequestBody.ReadAsync(Request(body, encoding), 100, "too large", TimeSpan.FromMilliseconds(50), default);

    private static HttpRequest Request(Stream body, string encoding = "")
    {
        var request = new DefaultHttpContext().Request;
        request.Body = body;
        if (encoding.Length > 0)
            request.Headers.ContentEncoding = encoding;
        return request;
    }

    /// <summary>A body that fails when it is read; without a failure it never comes.</summary>
    private sealed class Failing(Exception? failure) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (failure is not null)
                throw failure;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
