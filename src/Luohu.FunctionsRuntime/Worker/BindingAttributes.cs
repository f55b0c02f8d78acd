namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The base of all attributes that bind a parameter or result to the outside.</summary>
public abstract class BindingAttribute : Attribute;

/// <summary>The base of the attributes that mark the parameter whose event starts a function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute;
