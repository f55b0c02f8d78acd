using LuohuFunctions.Configuration;

namespace LuohuFunctions.Http;

/// <summary>What a department is called.</summary>
internal static class DepartmentName
{
    /// <summary>The name in the newest plan that has it; the code itself where none has, null for none.</summary>
    public static NamedView? Of(PlanCatalog plans, string? code) =>
        code is null
            ? null
            : new(code, plans.All.Select(plan => plan.FindDepartment(code)?.Name).LastOrDefault(name => name is not null) ?? code);
}
