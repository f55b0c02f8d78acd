using System.Reflection;

namespace Luohu.FunctionsRuntime.Functions;

/// <summary>Awaits what a method returns, by its declared type: a value, a task, or nothing.</summary>
internal static class MethodOutcome
{
    private static readonly MethodInfo OfTaskT = Generic(nameof(TaskOf));
    private static readonly MethodInfo OfValueTaskT = Generic(nameof(ValueTaskOf));

    public static Func<object?, Task<object?>> Of(Type declared)
    {
        if (declared == typeof(Task))
            return TaskAsync;
        if (declared == typeof(ValueTask))
            return returned => TaskAsync(((ValueTask)returned!).AsTask());
        if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(Task<>))
            return Close(OfTaskT, declared);
        if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(ValueTask<>))
            return Close(OfValueTaskT, declared);
        return Task.FromResult;
    }

    private static async Task<object?> TaskAsync(object? returned)
    {
        await (Task)returned!;
        return null;
    }

    private static async Task<object?> TaskOf<T>(object? returned) => await (Task<T>)returned!;

    private static async Task<object?> ValueTaskOf<T>(object? returned) => await (ValueTask<T>)returned!;

    private static MethodInfo Generic(string name) =>
        typeof(MethodOutcome).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Func<object?, Task<object?>> Close(MethodInfo generic, Type declared) =>
        generic.MakeGenericMethod(declared.GenericTypeArguments).CreateDelegate<Func<object?, Task<object?>>>();
}
