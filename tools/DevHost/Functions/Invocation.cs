using System.Diagnostics;
using DevHost.Rpc;

namespace DevHost.Functions;

/// <summary>One run of a function.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Input">What the trigger's parameter is bound to.</param>
/// <param name="Reason">What started it, for the log.</param>
internal sealed record Invocation(string Function, ParameterBinding Input, string Reason)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>What other parameters may be bound to: the route values of an HTTP call.</summary>
    public IEnumerable<KeyValuePair<string, string>> TriggerMetadata { get; init; } = [];

    public InvocationRequest ToRequest(string functionId)
    {
        var activity = Activity.Current;
        var request = new InvocationRequest
        {
            InvocationId = Id,
            FunctionId = functionId,
            InputData = { Input },
            TraceContext = new() { TraceParent = activity?.Id ?? string.Empty, TraceState = activity?.TraceStateString ?? string.Empty },
        };
        foreach (var (name, value) in TriggerMetadata)
            request.TriggerMetadata[name] = new() { String = value };
        return request;
    }
}
