using DevHost.Rpc;
using Content = DevHost.Rpc.StreamingMessage.ContentOneofCase;

namespace DevHost.Tests.Scripted;

/// <summary>How a worker is started, and the order of the messages until it takes calls.</summary>
public sealed class WorkerStartTests
{
    [Fact]
    public async Task Process_HasTheArgumentsOfTheProtocol()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        await using var host = await RunningHost.StartAsync(worker.Folder);
        var process = Assert.Single(worker.Processes);

        Assert.Equal(
            ["--functions-uri", "--functions-worker-id", "--functions-request-id", "--functions-grpc-max-message-length"],
            process.Arguments.Where((_, index) => index % 2 == 0)
        );
        var address = new Uri(process.Argument("--functions-uri"));
        Assert.Equal(("http", "127.0.0.1", "/"), (address.Scheme, address.Host, address.AbsolutePath));
        Assert.True(Guid.TryParse(process.Argument("--functions-worker-id"), out _));
        Assert.True(Guid.TryParse(process.Argument("--functions-request-id"), out _));
        Assert.Equal("2147483647", process.Argument("--functions-grpc-max-message-length"));
        Assert.Equal(worker.Folder, process.WorkingDirectory);
        Assert.Equal(process.Id, host.Host.WorkerProcessId);
    }

    [Fact]
    public async Task Process_HasTheVariablesOfTheProtocol()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        await using var host = await RunningHost.StartAsync(worker.Folder);

        Assert.Superset(
            new HashSet<string>
            {
                $"FUNCTIONS_APPLICATION_DIRECTORY={worker.Folder}",
                $"FUNCTIONS_WORKER_DIRECTORY={worker.Folder}",
                "FUNCTIONS_WORKER_RUNTIME=dotnet-isolated",
                "AZURE_FUNCTIONS_ENVIRONMENT=Development",
            },
            worker.Processes.Single().Environment.ToHashSet()
        );
    }

    [Fact]
    public async Task Settings_OfTheOptionsWinOverTheEnvironmentAndThatOverTheFile()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        worker.Write(
            "local.settings.json",
            """
            {
              // A comment, and a comma too many.
              "IsEncrypted": false,
              "Values": { "Only": "file", "Given": "file", "HOME": "file", "Nested__Name": "file", },
            }
            """
        );
        await using var host = await RunningHost.StartAsync(
            worker.Folder,
            options =>
                options with
                {
                    Environment = new Dictionary<string, string> { ["Given"] = "options", ["LANG"] = "options" },
                }
        );
        var variables = worker.Processes.Single().Environment;

        Assert.Contains("Only=file", variables);
        Assert.Contains("Given=options", variables);
        Assert.Contains("LANG=options", variables);
        Assert.Contains("Nested__Name=file", variables);
        Assert.Contains($"HOME={Environment.GetEnvironmentVariable("HOME")}", variables);
    }

    [Fact]
    public async Task Messages_ComeInTheirOrder()
    {
        await using var worker = await ScriptedWorker.StartAsync(
            ScriptedFunction.Http("Hello"),
            ScriptedFunction.Timer("Daily", "0 0 2 * * *")
        );
        await using var host = await RunningHost.StartAsync(worker.Folder);
        var messages = worker.Received.ToList();

        Assert.Equal(
            [Content.WorkerInitRequest, Content.FunctionsMetadataRequest, Content.FunctionLoadRequest, Content.FunctionLoadRequest],
            messages.Select(message => message.ContentCase)
        );
        Assert.All(messages, message => Assert.NotEmpty(message.RequestId));
        Assert.Matches(@"^4\.\d+\.\d+$", messages[0].WorkerInitRequest.HostVersion);
        Assert.Equal(worker.Folder, messages[0].WorkerInitRequest.WorkerDirectory);
        Assert.Equal(worker.Folder, messages[0].WorkerInitRequest.FunctionAppDirectory);
        Assert.Equal(worker.Folder, messages[1].FunctionsMetadataRequest.FunctionAppDirectory);
        Assert.Equal("id-of-Hello", messages[2].FunctionLoadRequest.FunctionId);
        Assert.Equal(ScriptedFunction.Http("Hello").Metadata, messages[2].FunctionLoadRequest.Metadata);
        Assert.Equal("id-of-Daily", messages[3].FunctionLoadRequest.FunctionId);
    }

    [Fact]
    public async Task Log_MayComeAtAnyTime()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        var log = new RpcLog
        {
            Category = "Start",
            Level = RpcLog.Types.Level.Warning,
            Message = "before the answer",
        };
        worker.Answers[Content.WorkerInitRequest] = message =>
        {
            worker.SendAsync(new() { RpcLog = log }).Wait();
            return worker.Usual(message);
        };
        await using var host = await RunningHost.StartAsync(worker.Folder);

        Assert.Contains("Warning Start: before the answer", host.Log.Lines);
    }

    [Fact]
    public async Task UnknownWorker_IsNotLetIn()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        await using var host = await RunningHost.StartAsync(worker.Folder);
        using var channel = Grpc.Net.Client.GrpcChannel.ForAddress(worker.Processes.Single().Argument("--functions-uri"));
        using var call = new FunctionRpc.FunctionRpcClient(channel).EventStream();
        await call.RequestStream.WriteAsync(new() { StartStream = new() { WorkerId = Guid.NewGuid().ToString() } });

        var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(Grpc.Core.StatusCode.PermissionDenied, refused.StatusCode);
    }
}
