using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Luohu.FunctionsRuntime.Functions;

/// <summary>A function as its method declares it.</summary>
internal sealed class Function : FunctionDefinition
{
    private readonly Func<object?, Task<object?>> outcome;

    private Function(string name, MethodInfo method, ParameterInfo parameter, TriggerBindingAttribute trigger)
    {
        Name = name;
        Method = method;
        Trigger = trigger;
        TriggerName = parameter.Name!;
        outcome = MethodOutcome.Of(method.ReturnType);
        EntryPoint = $"{method.DeclaringType!.FullName}.{method.Name}";
        Parameters = [.. method.GetParameters().Select(p =>
            new FunctionParameter(p.Name!, p.ParameterType, p.HasDefaultValue, p.HasDefaultValue ? p.DefaultValue : null))];

        var isHttp = trigger is HttpTriggerAttribute;
        InputBindings = One(new Binding(TriggerName, isHttp ? "httpTrigger" : "timerTrigger", BindingDirection.In));
        OutputBindings = isHttp
            ? One(new Binding("$return", "http", BindingDirection.Out))
            : ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    public override string Name { get; }

    /// <summary>The name: it is unique in the app and lasts as long as the function does.</summary>
    public override string Id => Name;

    public override string EntryPoint { get; }

    public override string PathToAssembly => Method.Module.FullyQualifiedName;

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    public MethodInfo Method { get; }

    public TriggerBindingAttribute Trigger { get; }

    /// <summary>The name of the trigger's binding: that of its parameter.</summary>
    public string TriggerName { get; }

    /// <summary>The function that a method declares; null for a method that declares none.</summary>
    /// <exception cref="InvalidOperationException">It has no trigger, or more than one.</exception>
    public static Function? From(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } attribute)
            return null;

        var triggers = method.GetParameters()
            .Where(p => p.IsDefined(typeof(HttpTriggerAttribute)) || p.IsDefined(typeof(TimerTriggerAttribute)))
            .ToList();
        return triggers is [var parameter]
            ? new(attribute.Name, method, parameter, parameter.GetCustomAttribute<TriggerBindingAttribute>()!)
            : throw new InvalidOperationException(
                $"Function '{attribute.Name}': one parameter must be an HTTP or timer trigger, and {triggers.Count} are.");
    }

    /// <summary>Calls the method and awaits what it returns; its exceptions come through as thrown.</summary>
    public Task<object?> CallAsync(object? instance, object?[] arguments) =>
        outcome(Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));

    private static ImmutableDictionary<string, BindingMetadata> One(Binding binding) =>
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(binding.Name, binding);

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name { get; } = name;

        public override string Type { get; } = type;

        public override BindingDirection Direction { get; } = direction;
    }
}
