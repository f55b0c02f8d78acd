using DevHost.Rpc;

namespace DevHost.Tests.Scripted;

/// <summary>The protocol's numbers, as they were seen on the wire between the real host and its worker.</summary>
public sealed class WireNumbersTests
{
    private static readonly Dictionary<string, string> Seen = new()
    {
        ["StreamingMessage"] = """
            request_id=1 rpc_log=2 invocation_request=4 invocation_response=5 function_load_request=8 function_load_response=9
            worker_status_request=12 worker_status_response=13 worker_terminate=14 worker_init_response=16 worker_init_request=17
            start_stream=20 invocation_cancel=21 functions_metadata_request=29 function_metadata_response=30
            """,
        ["StartStream"] = "worker_id=2",
        ["WorkerInitRequest"] = "host_version=1 capabilities=2 worker_directory=4 function_app_directory=5",
        ["WorkerInitResponse"] = "worker_version=1 capabilities=2 result=3",
        ["StatusResult"] = "result=1 exception=2 logs=3 status=4",
        ["RpcException"] = "stack_trace=1 message=2 source=3 is_user_exception=4 type=5",
        ["FunctionsMetadataRequest"] = "function_app_directory=1",
        ["FunctionMetadataResponse"] = "function_metadata_results=1 result=2 use_default_metadata_indexing=3",
        ["RpcFunctionMetadata"] = """
            directory=1 script_file=2 entry_point=3 name=4 bindings=6 is_proxy=7 status=8 language=9 raw_bindings=10
            function_id=13 retry_options=15 properties=16
            """,
        ["BindingInfo"] = "type=2 direction=3 data_type=4 properties=5",
        ["FunctionLoadRequest"] = "function_id=1 metadata=2 managed_dependency_enabled=3",
        ["FunctionLoadResponse"] = "function_id=1 result=2",
        ["InvocationRequest"] = "invocation_id=1 function_id=2 input_data=3 trigger_metadata=4 trace_context=5 retry_context=6",
        ["RpcTraceContext"] = "trace_parent=1 trace_state=2 attributes=3",
        ["ParameterBinding"] = "name=1 data=2",
        ["TypedData"] = "string=1 json=2 bytes=3 stream=4 http=5 int=6 double=7",
        ["RpcHttp"] = "method=1 url=2",
        ["InvocationResponse"] = "invocation_id=1 output_data=2 result=3 return_value=4",
        ["InvocationCancel"] = "invocation_id=2",
        ["WorkerTerminate"] = "grace_period=1",
        ["RpcLog"] = """
            invocation_id=1 category=2 level=3 message=4 event_id=5 exception=6 properties=7 log_category=8 propertiesMap=9
            """,
    };

    public static TheoryData<string> Messages => [.. FunctionRpcReflection.Descriptor.MessageTypes.Select(message => message.Name)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void EachField_HasTheNumberOfTheWire(string message)
    {
        var seen = Seen[message].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var fields = FunctionRpcReflection
            .Descriptor.FindTypeByName<Google.Protobuf.Reflection.MessageDescriptor>(message)
            .Fields.InDeclarationOrder()
            .Select(field => $"{field.Name}={field.FieldNumber}");

        Assert.Subset(seen.ToHashSet(), fields.ToHashSet());
    }

    [Fact]
    public void Service_HasTheNameOfTheWire()
    {
        var service = Assert.Single(FunctionRpcReflection.Descriptor.Services);
        Assert.Equal("AzureFunctionsRpcMessages.FunctionRpc", service.FullName);
        var method = Assert.Single(service.Methods);
        Assert.Equal("EventStream", method.Name);
        Assert.True(method.IsClientStreaming && method.IsServerStreaming);
        Assert.Equal(("StreamingMessage", "StreamingMessage"), (method.InputType.Name, method.OutputType.Name));
    }

    [Theory]
    [InlineData("Trace", 0)]
    [InlineData("Debug", 1)]
    [InlineData("Information", 2)]
    [InlineData("Warning", 3)]
    [InlineData("Error", 4)]
    [InlineData("Critical", 5)]
    public void LogLevels_AreNumberedAsOnTheWire(string level, int number) =>
        Assert.Equal(number, (int)Enum.Parse<RpcLog.Types.Level>(level));

    [Theory]
    [InlineData("Failure", 0)]
    [InlineData("Success", 1)]
    [InlineData("Cancelled", 2)]
    public void Statuses_AreNumberedAsOnTheWire(string status, int number) =>
        Assert.Equal(number, (int)Enum.Parse<StatusResult.Types.Status>(status));
}
