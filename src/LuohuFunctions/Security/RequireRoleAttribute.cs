using Luohu.Storage.People;

namespace LuohuFunctions.Security;

/// <summary>Says who may call a function: one of the roles is enough. A function that is open to anybody says so by AllowAnonymous.</summary>
/// <param name="roles">The roles, any of which lets a caller in.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequireRoleAttribute(Role roles) : Attribute
{
    /// <summary>The roles, any of which lets a caller in.</summary>
    public Role Roles => roles;
}
