using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Invocation;

/// <summary>The arguments of a run: what the runtime knows by type, everything else by the parameter's name.</summary>
internal static class ParameterBinding
{
    /// <exception cref="InvalidOperationException">A value does not convert, or is missing where null does not fit.</exception>
    public static object?[] Bind(FunctionContext context) =>
        [.. context.FunctionDefinition.Parameters.Select(parameter => Bind(parameter, context))];

    private static object? Bind(FunctionParameter parameter, FunctionContext context) => parameter.Type switch
    {
        var type when type == typeof(FunctionContext) => context,
        var type when type == typeof(CancellationToken) => context.CancellationToken,
        var type when type == typeof(HttpRequest) => context.GetHttpContext()?.Request,
        var type when type == typeof(TimerInfo) => context.Features.Get<TimerInfo>(),
        _ => ByName(parameter, context),
    };

    private static object? ByName(FunctionParameter parameter, FunctionContext context)
    {
        if (context.BindingContext.BindingData.GetValueOrDefault(parameter.Name) is string text)
        {
            if (parameter.Type == typeof(string))
                return text;

            var converter = TypeDescriptor.GetConverter(parameter.Type);
            if (converter.CanConvertFrom(typeof(string)))
                return Convert(converter, parameter, text);
        }

        if (parameter.HasDefaultValue || parameter.IsReferenceOrNullableType)
            return parameter.DefaultValue;
        throw new InvalidOperationException(
            $"Parameter '{parameter.Name}' of '{context.FunctionDefinition.Name}' has no value: give it a default or make it nullable.");
    }

    private static object? Convert(TypeConverter converter, FunctionParameter parameter, string text)
    {
        try
        {
            return converter.ConvertFromInvariantString(text);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException)
        {
            // The value is the caller's and stays out of the log.
            throw new InvalidOperationException($"Parameter '{parameter.Name}' does not convert to {parameter.Type.Name}.", failure);
        }
    }
}
