namespace Microsoft.Azure.Functions.Worker;

/// <summary>The features of one run, one for each type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets the feature of a type, in place of the one before.</summary>
    /// <typeparam name="T">The type that it is found by.</typeparam>
    /// <param name="instance">The feature.</param>
    void Set<T>(T instance);

    /// <summary>The feature of a type, or null.</summary>
    /// <typeparam name="T">The type that it was set by.</typeparam>
    T? Get<T>();
}
