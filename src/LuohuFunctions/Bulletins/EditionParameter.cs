using System.Diagnostics.CodeAnalysis;
using Luohu.Domain;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Bulletins;

/// <summary>Reads <c>?edition=</c>.</summary>
internal static class EditionParameter
{
    /// <summary>The edition that is meant, the full one where nothing is said; false with the problem where it is neither.</summary>
    public static bool TryRead(string? value, out Edition edition, [NotNullWhen(false)] out IResult? problem)
    {
        var named = string.IsNullOrEmpty(value) ? Edition.Full : EditionName.Read(value);
        edition = named ?? Edition.Full;
        problem = named is null
            ? Problem.Create(ProblemCode.ParameterMalformed, $"edition应为full（全本）或brief（简报），不能是“{value}”。")
            : null;
        return problem is null;
    }
}
