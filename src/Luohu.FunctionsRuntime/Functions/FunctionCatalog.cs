using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Functions;

/// <summary>The functions of the app, in the order of their names, which is the order in which the host matches routes.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, Function> byName;
    private readonly HashSet<string> disabled;

    private FunctionCatalog(IEnumerable<Function> functions, IConfiguration settings)
    {
        byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (var function in functions)
        {
            if (!byName.TryAdd(function.Name, function))
            {
                throw new InvalidOperationException(
                    $"Two functions are named '{function.Name}': {byName[function.Name].EntryPoint} and {function.EntryPoint}.");
            }
        }

        disabled = new(byName.Keys.Where(name => IsTrue(settings[$"AzureWebJobs.{name}.Disabled"])), StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<Function> All => byName.Values.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The functions that their triggers start: all but those disabled by <c>AzureWebJobs.{Function}.Disabled</c>.</summary>
    public IEnumerable<Function> Enabled => All.Where(f => !disabled.Contains(f.Name));

    /// <summary>A function by name, whatever the case, disabled or not; null when there is none.</summary>
    public Function? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The functions of the assembly that the settings name, the app's own by default.</summary>
    /// <exception cref="InvalidOperationException">The assembly cannot be loaded, or its functions do not hold together.</exception>
    public static FunctionCatalog Load(IConfiguration settings) => Of(FunctionAssembly.From(settings).GetTypes(), settings);

    /// <summary>The functions that the given classes declare.</summary>
    public static FunctionCatalog Of(IEnumerable<Type> types, IConfiguration settings)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        // What the compiler makes, a closure or an iterator, has no functions and need not be searched.
        var functions =
            from type in types
            where type.IsClass && !type.ContainsGenericParameters && !type.Name.StartsWith('<')
            from method in type.GetMethods(declared)
            let function = Function.From(method)
            where function is not null
            select function;
        return new(functions, settings);
    }

    private static bool IsTrue(string? value) => value is "1" || (bool.TryParse(value, out var flag) && flag);
}
