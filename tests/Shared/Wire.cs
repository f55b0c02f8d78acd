using Azure.Core;
using Azure.Core.Pipeline;

namespace Luohu.Tests;

/// <summary>Sees every request to the table, each retry included, and can act before it goes and after its answer came.</summary>
internal sealed class Wire : HttpPipelinePolicy
{
    private int requests;
    private long bytes;

    public int Requests => requests;

    public long BytesReceived => bytes;

    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(100);

    public Func<Request, Task> BeforeSending { get; set; } = _ => Task.CompletedTask;

    public Func<Request, Task> AfterAnswer { get; set; } = _ => Task.CompletedTask;

    public static bool IsTransaction(Request request) => request.Uri.ToString().Contains("$batch", StringComparison.Ordinal);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await BeforeSending(message.Request);
        await ProcessNextAsync(message, pipeline);
        Interlocked.Increment(ref requests);
        if (message.Response.ContentStream is { CanSeek: true } content)
            Interlocked.Add(ref bytes, content.Length);
        await AfterAnswer(message.Request);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The ledger never blocks a thread.");
}
