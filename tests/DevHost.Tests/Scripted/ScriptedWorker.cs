using System.Collections.Concurrent;
using DevHost.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Content = DevHost.Rpc.StreamingMessage.ContentOneofCase;

namespace DevHost.Tests.Scripted;

/// <summary>A worker whose side of the protocol the test plays, in an app folder of its own.</summary>
internal sealed class ScriptedWorker : IAsyncDisposable
{
    private readonly IReadOnlyList<ScriptedFunction> functions;
    private readonly WebApplication web;
    private readonly CancellationTokenSource disposed = new();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = new();
    private readonly SemaphoreSlim sending = new(1);
    private Task playing = Task.CompletedTask;
    private AsyncDuplexStreamingCall<StreamingMessage, StreamingMessage>? call;

    private ScriptedWorker(string folder, IReadOnlyList<ScriptedFunction> functions)
    {
        Folder = folder;
        this.functions = functions;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        web.Run(http => OnHttp(http));
    }

    public string Folder { get; }

    /// <summary>The processes that the host started so far.</summary>
    public ConcurrentQueue<ScriptedProcess> Processes { get; } = new();

    /// <summary>What the host sent so far.</summary>
    public ConcurrentQueue<StreamingMessage> Received { get; } = new();

    /// <summary>What this worker answers in place of the usual.</summary>
    public Dictionary<Content, Func<StreamingMessage, StreamingMessage?>> Answers { get; } = [];

    /// <summary>Runs a function; its token is cancelled by InvocationCancel.</summary>
    public Func<InvocationRequest, CancellationToken, Task> OnInvocation { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Answers a forwarded request.</summary>
    public RequestDelegate OnHttp { get; set; } = _ => Task.CompletedTask;

    public static async Task<ScriptedWorker> StartAsync(params ScriptedFunction[] functions)
    {
        var folder = Directory.CreateTempSubdirectory("scripted-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "host.json"), """{ "version": "2.0" }""");
        await File.WriteAllTextAsync(Path.Combine(folder, "worker.sh"), ScriptedProcess.Script);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "worker.config.json"),
            """
            { "description": { "language": "dotnet-isolated", "defaultExecutablePath": "/bin/sh", "defaultWorkerPath": "worker.sh" } }
            """
        );
        var worker = new ScriptedWorker(folder, functions);
        await worker.web.StartAsync();
        worker.playing = worker.PlayAsync();
        return worker;
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Sends a message.</summary>
    public async Task SendAsync(StreamingMessage message)
    {
        await sending.WaitAsync();
        try
        {
            await call!.RequestStream.WriteAsync(message);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Ends the stream from this side; the process goes on.</summary>
    public Task CloseStreamAsync() => call!.RequestStream.CompleteAsync();

    public async ValueTask DisposeAsync()
    {
        await disposed.CancelAsync();
        await playing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var process in Processes)
        {
            process.Exit(0);
            while (process.IsRunning)
                await Task.Delay(20);
        }

        Directory.Delete(Folder, recursive: true);
        await web.DisposeAsync();
        call?.Dispose();
        disposed.Dispose();
        sending.Dispose();
    }

    private async Task PlayAsync()
    {
        while (true)
        {
            var process = await ScriptedProcess.NextAsync(Folder, disposed.Token);
            Processes.Enqueue(process);
            _ = ServeAsync(process);
        }
    }

    private async Task ServeAsync(ScriptedProcess process)
    {
        using var channel = GrpcChannel.ForAddress(process.Argument("--functions-uri"));
        call = new FunctionRpc.FunctionRpcClient(channel).EventStream(cancellationToken: disposed.Token);
        var start = new StreamingMessage { StartStream = new() { WorkerId = process.Argument("--functions-worker-id") } };
        if ((Answers.TryGetValue(Content.StartStream, out var instead) ? instead(start) : start) is { } first)
            await SendAsync(first);
        try
        {
            await foreach (var message in call.ResponseStream.ReadAllAsync(disposed.Token))
            {
                Received.Enqueue(message);
                if ((Answers.TryGetValue(message.ContentCase, out var answer) ? answer(message) : Usual(message)) is { } reply)
                    await SendAsync(reply);
            }
        }
        catch (Grpc.Core.RpcException)
        {
            return; // The host ended the stream.
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    /// <summary>What a worker usually answers.</summary>
    public StreamingMessage? Usual(StreamingMessage message)
    {
        var succeeded = new StatusResult { Status = StatusResult.Types.Status.Success };
        switch (message.ContentCase)
        {
            case Content.WorkerInitRequest:
                return new()
                {
                    WorkerInitResponse = new() { Result = succeeded, Capabilities = { ["HttpUri"] = web.Urls.Single() } },
                };
            case Content.FunctionsMetadataRequest:
                var all = functions.Select(function => function.Metadata);
                return new()
                {
                    FunctionMetadataResponse = new() { Result = succeeded, FunctionMetadataResults = { all } },
                };
            case Content.FunctionLoadRequest:
                return new()
                {
                    FunctionLoadResponse = new() { FunctionId = message.FunctionLoadRequest.FunctionId, Result = succeeded },
                };
            case Content.InvocationRequest:
                _ = InvokeAsync(message.InvocationRequest);
                return null;
            case Content.InvocationCancel:
                if (running.TryGetValue(message.InvocationCancel.InvocationId, out var cancelled))
                    cancelled.Cancel();
                return null;
            case Content.WorkerTerminate:
                Processes.Last().Exit(0);
                return null;
            default:
                return null;
        }
    }

    private async Task InvokeAsync(InvocationRequest request)
    {
        using var cancellation = running[request.InvocationId] = new();
        var result = new StatusResult { Status = StatusResult.Types.Status.Success };
        try
        {
            await OnInvocation(request, cancellation.Token);
        }
        catch (Exception failure)
        {
            result = new()
            {
                Exception = new() { Message = failure.Message, Type = failure.GetType().FullName },
            };
        }

        running.TryRemove(request.InvocationId, out _);
        await SendAsync(
            new()
            {
                InvocationResponse = new() { InvocationId = request.InvocationId, Result = result },
            }
        );
    }
}
