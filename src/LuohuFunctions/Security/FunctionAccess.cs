using System.Collections.Frozen;
using System.Reflection;
using Luohu.Storage.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Security;

/// <summary>Who may call which function, as the functions themselves say.</summary>
internal static class FunctionAccess
{
    private static readonly FrozenDictionary<string, MethodInfo> Functions = typeof(FunctionAccess)
        .Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(method => (Function: method.GetCustomAttribute<FunctionAttribute>(), method))
        .Where(one => one.Function is not null)
        .ToFrozenDictionary(one => one.Function!.Name, one => one.method);

    /// <summary>Whether anybody may call the function, without a key.</summary>
    public static bool IsOpen(string function) =>
        Functions.TryGetValue(function, out var method) && method.IsDefined(typeof(AllowAnonymousAttribute));

    /// <summary>The roles, any of which lets a caller in; none for a function that says nothing: it lets nobody in.</summary>
    public static Role RolesFor(string function) =>
        Functions.TryGetValue(function, out var method) && method.GetCustomAttribute<RequireRoleAttribute>() is { } required
            ? required.Roles
            : Role.None;
}
