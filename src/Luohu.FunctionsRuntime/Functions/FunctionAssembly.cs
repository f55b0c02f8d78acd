using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Functions;

/// <summary>Which assembly holds the functions: the one started, unless <c>FunctionsRuntime:Assembly</c> names another.</summary>
internal static class FunctionAssembly
{
    private const string Key = "FunctionsRuntime:Assembly";

    public static Assembly From(IConfiguration settings)
    {
        if (settings[Key] is not { Length: > 0 } name)
        {
            return Assembly.GetEntryAssembly()
                ?? throw new InvalidOperationException($"There is no entry assembly to find functions in: set {Key}.");
        }

        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException)
        {
            throw new InvalidOperationException($"{Key}: the assembly '{name}' cannot be loaded.", failure);
        }
    }
}
