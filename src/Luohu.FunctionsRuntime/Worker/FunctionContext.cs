namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of one function: what started it, its services, and what middleware hands on.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to this run.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Unique to the function, the same in each run.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The trace that this run belongs to.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>The trigger's values by name.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>How often the host has tried this event before.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this run's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that runs.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Values that middleware and function share in this run.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>The features of this run by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the run is to end: the caller has gone, or the host stops.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
