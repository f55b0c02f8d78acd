using System.Net;
using System.Net.Sockets;
using DevHost.Rpc;
using Microsoft.Extensions.Time.Testing;
using Content = DevHost.Rpc.StreamingMessage.ContentOneofCase;

namespace DevHost.Tests.Scripted;

/// <summary>What keeps an app from starting, each said in one line, and no process is left behind.</summary>
public sealed class StartFailureTests
{
    [Fact]
    public async Task NoFolder_IsSaid() => Assert.Equal("There is no folder /nowhere/app.", (await FailureAsync("/nowhere/app")).Message);

    [Theory]
    [InlineData("worker.config.json")]
    [InlineData("host.json")]
    public async Task FileMissing_IsNamed(string file)
    {
        await using var worker = await ScriptedWorker.StartAsync();
        File.Delete(Path.Combine(worker.Folder, file));

        await RefusedAsync(worker, $"{worker.Folder}/{file} is missing: {worker.Folder} is no built function app.");
    }

    [Theory]
    [InlineData("host.json", "{\n \"version\": 2.0.0 }", "line 2 is not JSON.")]
    [InlineData("host.json", "[]", "a JSON object is expected.")]
    [InlineData("local.settings.json", "{", "line 1 is not JSON.")]
    [InlineData("local.settings.json", """{ "IsEncrypted": true }""", "")]
    [InlineData("worker.config.json", "nothing", "line 1 is not JSON.")]
    [InlineData("worker.config.json", "{}", "defaultExecutablePath and defaultWorkerPath are expected.")]
    [InlineData(
        "worker.config.json",
        """{ "description": { "defaultExecutablePath": "dotnet", "defaultWorkerPath": "None.dll" } }""",
        "FOLDER/None.dll does not exist; build the app."
    )]
    public async Task FileMalformed_IsNamed(string file, string text, string fault)
    {
        await using var worker = await ScriptedWorker.StartAsync();
        worker.Write(file, text);

        var path = Path.Combine(worker.Folder, file);
        await RefusedAsync(
            worker,
            fault.Length == 0
                ? $"{path} is encrypted: run 'func settings decrypt' first."
                : $"{path}: {fault.Replace("FOLDER", worker.Folder, StringComparison.Ordinal)}"
        );
    }

    [Fact]
    public async Task WorkerThatEndsBeforeItsStream_IsOneLine()
    {
        await using var worker = await ScriptedWorker.StartAsync();
        worker.Write("worker.sh", "echo why >&2; exit 3");

        await RefusedAsync(worker, "The worker ended with code 3 before it could open its stream; its output is above.");
    }

    [Fact]
    public async Task ExecutableUnknown_IsOneLine()
    {
        await using var worker = await ScriptedWorker.StartAsync();
        worker.Write(
            "worker.config.json",
            """
            { "description": { "defaultExecutablePath": "no-such-program", "defaultWorkerPath": "worker.sh" } }
            """
        );

        await RefusedAsync(worker, "The worker ended with code 127 before it could open its stream; its output is above.");
    }

    [Theory]
    [InlineData(60, nameof(Content.StartStream), "The worker did not open its stream within 60 seconds.")]
    [InlineData(10, nameof(Content.WorkerInitRequest), "The worker did not answer WorkerInitRequest within 10 seconds.")]
    [InlineData(10, nameof(Content.FunctionsMetadataRequest), "The worker did not describe its functions within 10 seconds.")]
    [InlineData(10, nameof(Content.FunctionLoadRequest), "The worker did not load 'Hello' within 10 seconds.")]
    public async Task SilentWorker_IsGivenUp(int seconds, string silentAt, string message)
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        var silent = new TaskCompletionSource();
        worker.Answers[Enum.Parse<Content>(silentAt)] = _ =>
        {
            silent.SetResult();
            return null;
        };
        var clock = new FakeTimeProvider();
        var failing = FailureAsync(worker.Folder, options => options with { StartTime = clock });
        await silent.Task;
        var waited = 0;
        for (; !failing.IsCompleted; waited++)
        {
            await Task.Delay(20);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(waited, seconds, int.MaxValue);
        Assert.Equal(message, (await failing).Message);
    }

    [Theory]
    [InlineData(nameof(Content.WorkerInitRequest), "The worker could not be initialised: no")]
    [InlineData(nameof(Content.FunctionsMetadataRequest), "The worker could not describe its functions: no")]
    [InlineData(nameof(Content.FunctionLoadRequest), "Function 'Hello' could not be loaded: no")]
    public async Task RefusalOfTheWorker_IsPassedOn(string at, string message)
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        var no = new StatusResult { Exception = new() { Message = "no" } };
        worker.Answers[Enum.Parse<Content>(at)] = _ =>
            at switch
            {
                nameof(Content.WorkerInitRequest) => new() { WorkerInitResponse = new() { Result = no } },
                nameof(Content.FunctionsMetadataRequest) => new() { FunctionMetadataResponse = new() { Result = no } },
                _ => new() { FunctionLoadResponse = new() { Result = no } },
            };

        await RefusedAsync(worker, message);
    }

    [Fact]
    public async Task WorkerWithoutWebServer_IsToldWhatToCall()
    {
        await using var worker = await ScriptedWorker.StartAsync();
        worker.Answers[Content.WorkerInitRequest] = _ =>
            new() { WorkerInitResponse = new() { Result = new() { Status = StatusResult.Types.Status.Success } } };

        await RefusedAsync(worker, "The worker serves no HTTP itself: call ConfigureFunctionsWebApplication() in its Program.cs.");
    }

    [Theory]
    [InlineData("admin", "admin")]
    [InlineData("admin/people", "admin")]
    [InlineData("/Admin/people", "admin")]
    [InlineData("administrators", "admin")]
    [InlineData("runtime/x", "runtime")]
    [InlineData("runtimes", "runtime")]
    public async Task ReservedRoute_IsRefused(string route, string reserved)
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello", route));

        await RefusedAsync(worker, $"Function 'Hello': the route '{route}' begins with '{reserved}', which the host keeps for itself.");
    }

    [Fact]
    public async Task FunctionNameThatIsAReservedRoute_IsRefused()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("AdminReport"));

        await RefusedAsync(worker, "Function 'AdminReport': the route 'AdminReport' begins with 'admin', which the host keeps for itself.");
    }

    [Fact]
    public async Task MalformedRoute_IsQuoted()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello", "people/{name"));

        var failure = await FailureAsync(worker.Folder);
        Assert.StartsWith("Function 'Hello': the route 'people/{name' is malformed: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task UnknownConstraint_IsQuoted()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello", "people/{name:unheard}"));

        var failure = await FailureAsync(worker.Folder);
        Assert.StartsWith("Function 'Hello': the route 'people/{name:unheard}' is malformed: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortTaken_IsNamed()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var worker = await ScriptedWorker.StartAsync();

        await RefusedAsync(
            worker,
            $"Port {port} is not free (AddressAlreadyInUse): end the process that holds it, or choose another with --port.",
            options => options with { Port = port }
        );
        Assert.Empty(worker.Processes);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("70000")]
    [InlineData("-1")]
    public async Task PortMalformed_IsQuoted(string port)
    {
        await using var worker = await ScriptedWorker.StartAsync();

        await RefusedAsync(
            worker,
            $"FUNCTIONS_PORT: '{port}' is no port.",
            options =>
                options with
                {
                    Port = null,
                    Environment = new Dictionary<string, string> { ["FUNCTIONS_PORT"] = port },
                }
        );
    }

    [Fact]
    public async Task StartGivenUp_LeavesNoProcess()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        using var givenUp = new CancellationTokenSource();
        worker.Answers[Content.WorkerInitRequest] = _ =>
        {
            givenUp.Cancel();
            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            FunctionsHost.StartAsync(
                new()
                {
                    AppFolder = worker.Folder,
                    Port = 0,
                    Log = new LogLines(),
                },
                givenUp.Token
            )
        );
        Assert.False(Assert.Single(worker.Processes).IsRunning);
    }

    private static async Task RefusedAsync(
        ScriptedWorker worker,
        string message,
        Func<FunctionsHostOptions, FunctionsHostOptions>? configure = null
    )
    {
        var failure = await FailureAsync(worker.Folder, configure);
        Assert.Equal(message, failure.Message);
        Assert.DoesNotContain(worker.Processes, process => process.IsRunning);
    }

    private static Task<HostStartException> FailureAsync(
        string folder,
        Func<FunctionsHostOptions, FunctionsHostOptions>? configure = null
    ) => Assert.ThrowsAsync<HostStartException>(() => RunningHost.StartAsync(folder, configure));
}
