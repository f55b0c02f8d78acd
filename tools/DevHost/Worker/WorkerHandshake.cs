using System.Threading.Channels;
using DevHost.Functions;
using DevHost.Rpc;

namespace DevHost.Worker;

/// <summary>What a host asks a worker on its stream before the first call, in the protocol's order.</summary>
internal sealed class WorkerHandshake(WorkerConversation conversation, WorkerStream stream, string appFolder)
{
    // The real host's version whose answers this host was held against.
    private const string HostVersion = "4.1037.0";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <returns>Where the worker's own web server listens.</returns>
    /// <exception cref="HostStartException">The worker refused, or has no web server.</exception>
    public async Task<Uri> InitializeAsync()
    {
        var request = new WorkerInitRequest
        {
            HostVersion = HostVersion,
            WorkerDirectory = appFolder,
            FunctionAppDirectory = appFolder,
        };
        var reply = await AskAsync(new() { WorkerInitRequest = request }, "answer WorkerInitRequest");
        var response = reply.WorkerInitResponse ?? throw Unexpected(reply);
        ThrowUnlessSuccess(response.Result, "The worker could not be initialised");
        return response.Capabilities.TryGetValue("HttpUri", out var address)
            ? new(address)
            : throw new HostStartException("The worker serves no HTTP itself: call ConfigureFunctionsWebApplication() in its Program.cs.");
    }

    /// <returns>The app's functions, each loaded.</returns>
    /// <exception cref="HostStartException">The worker could not describe them, or not load one.</exception>
    public async Task<IReadOnlyList<FunctionDefinition>> LoadFunctionsAsync()
    {
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = appFolder };
        var reply = await AskAsync(new() { FunctionsMetadataRequest = request }, "describe its functions");
        var response = reply.FunctionMetadataResponse ?? throw Unexpected(reply);
        ThrowUnlessSuccess(response.Result, "The worker could not describe its functions");

        foreach (var metadata in response.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
            var loaded = await AskAsync(new() { FunctionLoadRequest = load }, $"load '{metadata.Name}'");
            var result = (loaded.FunctionLoadResponse ?? throw Unexpected(loaded)).Result;
            ThrowUnlessSuccess(result, $"Function '{metadata.Name}' could not be loaded");
        }

        return [.. response.FunctionMetadataResults.Select(FunctionDefinition.From)];
    }

    private async Task<StreamingMessage> AskAsync(StreamingMessage request, string what)
    {
        request.RequestId = Guid.NewGuid().ToString();
        try
        {
            return await conversation.WaitAsync(stream.RequestAsync(request, conversation.CancellationToken), Limit, what);
        }
        catch (ChannelClosedException)
        {
            throw await conversation.StreamEndedAsync(Limit, what);
        }
    }

    private static HostStartException Unexpected(StreamingMessage reply) =>
        new($"The worker sent {reply.ContentCase} where another answer was expected.");

    private static void ThrowUnlessSuccess(StatusResult? result, string what)
    {
        if (result?.Status != StatusResult.Types.Status.Success)
            throw new HostStartException($"{what}: {result?.Exception?.Message ?? "it gave no reason"}");
    }
}
