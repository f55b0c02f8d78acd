using System.Diagnostics;
using Luohu.FunctionsRuntime.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Invocation;

/// <summary>One run of a function.</summary>
/// <param name="function">The function.</param>
/// <param name="services">The services of a scope that lasts as long as the run.</param>
/// <param name="data">The trigger's values by name.</param>
/// <param name="aborted">Cancelled when the run is to end.</param>
/// <param name="id">The run's id when whoever started it gave one.</param>
internal sealed class FunctionInvocation(
    Function function,
    IServiceProvider services,
    IReadOnlyDictionary<string, object?> data,
    CancellationToken aborted,
    string? id = null) : FunctionContext
{
    public override string InvocationId { get; } = id ?? Guid.NewGuid().ToString();

    public override string FunctionId => function.Id;

    public override FunctionDefinition FunctionDefinition => function;

    public override TraceContext TraceContext { get; } = new CurrentTrace();

    public override BindingContext BindingContext { get; } = new TriggerData(data);

    public override RetryContext RetryContext { get; } = new NoRetry();

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; } = aborted;

    private sealed class CurrentTrace : TraceContext
    {
        public override string TraceParent { get; } = Activity.Current?.Id ?? string.Empty;

        public override string TraceState { get; } = Activity.Current?.TraceStateString ?? string.Empty;
    }

    private sealed class TriggerData(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }

    private sealed class NoRetry : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}
