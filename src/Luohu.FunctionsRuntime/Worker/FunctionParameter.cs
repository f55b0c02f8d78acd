namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter of a function.</summary>
public class FunctionParameter
{
    /// <summary>A parameter without a default.</summary>
    /// <param name="name">Its name in the code.</param>
    /// <param name="type">Its type.</param>
    public FunctionParameter(string name, Type type)
        : this(name, type, hasDefaultValue: false, defaultValue: null)
    {
    }

    /// <summary>A parameter that may have a default.</summary>
    /// <param name="name">Its name in the code.</param>
    /// <param name="type">Its type.</param>
    /// <param name="hasDefaultValue">Whether the code gives a default.</param>
    /// <param name="defaultValue">That default.</param>
    public FunctionParameter(string name, Type type, bool hasDefaultValue, object? defaultValue)
    {
        Name = name;
        Type = type;
        HasDefaultValue = hasDefaultValue;
        DefaultValue = defaultValue;
        IsReferenceOrNullableType = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
    }

    /// <summary>The name in the code.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>Whether the code gives a default.</summary>
    public bool HasDefaultValue { get; }

    /// <summary>The default; null without one.</summary>
    public object? DefaultValue { get; }

    /// <summary>Whether null fits the type.</summary>
    public bool IsReferenceOrNullableType { get; }
}
