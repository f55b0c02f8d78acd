using System.Diagnostics.CodeAnalysis;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Http;

/// <summary>The parameter <c>?dryRun=true</c>: check, and write nothing.</summary>
internal static class DryRun
{
    /// <summary>Whether it is asked for, or what is wrong with how that is written.</summary>
    public static bool TryRead(HttpRequest request, out bool isDryRun, [NotNullWhen(false)] out Problem? problem)
    {
        var value = request.Query["dryRun"].ToString();
        isDryRun = value == "true";
        problem = value is "" or "true" or "false"
            ? null
            : Problem.Create(ProblemCode.ParameterMalformed, $"dryRun只能是true或false，不能是“{value}”。");
        return problem is null;
    }
}
