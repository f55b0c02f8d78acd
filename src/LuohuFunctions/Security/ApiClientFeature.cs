using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Security;

/// <summary>Hands the caller from the middleware to the function.</summary>
internal static class ApiClientFeature
{
    private const string Key = "caller";

    /// <summary>Keeps the caller for the function that is about to run.</summary>
    public static void SetClient(this FunctionContext context, ApiClient caller) => context.Items[Key] = caller;

    /// <summary>Who calls.</summary>
    /// <exception cref="InvalidOperationException">The function is open to anybody and has no caller.</exception>
    public static ApiClient Client(this FunctionContext context) =>
        context.Items.TryGetValue(Key, out var caller) && caller is ApiClient known
            ? known
            : throw new InvalidOperationException($"{context.FunctionDefinition.Name} has no caller: it is open to anybody.");
}
