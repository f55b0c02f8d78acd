using System.Text.Json;
using DevHost.Rpc;

namespace DevHost.Functions;

/// <summary>A function of the app, as its worker described it.</summary>
/// <param name="Id">The worker's id of the function.</param>
/// <param name="Name">Its name, unique in the app whatever the case.</param>
/// <param name="Trigger">What starts it; null for a kind of trigger that this host does not have.</param>
internal sealed record FunctionDefinition(string Id, string Name, Trigger? Trigger)
{
    /// <exception cref="HostStartException">A binding cannot be read.</exception>
    public static FunctionDefinition From(RpcFunctionMetadata metadata)
    {
        try
        {
            var trigger = metadata.RawBindings.Select(Trigger.From).FirstOrDefault(trigger => trigger is not null);
            return new(metadata.FunctionId, metadata.Name, trigger);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new HostStartException($"Function '{metadata.Name}': a binding is malformed: {failure.Message}", failure);
        }
    }
}
