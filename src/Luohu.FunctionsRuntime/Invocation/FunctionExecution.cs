using Luohu.FunctionsRuntime.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Invocation;

/// <summary>The end of the pipeline: the function itself, on an instance of its class made for this run.</summary>
internal static class FunctionExecution
{
    public static async Task RunAsync(FunctionContext context)
    {
        var function = (Function)context.FunctionDefinition;
        var arguments = ParameterBinding.Bind(context);
        var instance = function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Method.DeclaringType!);
        try
        {
            context.Features.Set(new InvocationResult(await function.CallAsync(instance, arguments)));
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }
}
