using DevHost.Rpc;

namespace DevHost.Tests.Scripted;

/// <summary>A function that a scripted worker says it has.</summary>
internal sealed record ScriptedFunction(string Name, string RawBinding)
{
    public RpcFunctionMetadata Metadata =>
        new()
        {
            Name = Name,
            FunctionId = $"id-of-{Name}",
            ScriptFile = "worker.sh",
            EntryPoint = $"App.{Name}",
            Language = "dotnet-isolated",
            RawBindings = { RawBinding, """{"name":"$return","type":"http","direction":"Out"}""" },
        };

    public static ScriptedFunction Http(string name, string? route = null, string method = "get")
    {
        var routed = route is null ? string.Empty : $",\"route\":\"{route}\"";
        return new(name, $$"""{"name":"request","type":"httpTrigger","direction":"In","methods":["{{method}}"]{{routed}}}""");
    }

    public static ScriptedFunction Timer(string name, string schedule, string more = "") =>
        new(name, $$"""{"name":"timer","type":"timerTrigger","direction":"In","schedule":"{{schedule}}"{{more}}}""");
}
