namespace Microsoft.Azure.Functions.Worker;

/// <summary>The trace that a run belongs to, in the terms of W3C Trace Context.</summary>
public abstract class TraceContext
{
    /// <summary>The <c>traceparent</c> value; empty without a trace.</summary>
    public abstract string TraceParent { get; }

    /// <summary>The <c>tracestate</c> value; empty without one.</summary>
    public abstract string TraceState { get; }
}
