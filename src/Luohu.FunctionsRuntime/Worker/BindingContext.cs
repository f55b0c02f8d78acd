namespace Microsoft.Azure.Functions.Worker;

/// <summary>The trigger's values.</summary>
public abstract class BindingContext
{
    /// <summary>The values by name, whatever the case: for HTTP, those of the query and the route.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
