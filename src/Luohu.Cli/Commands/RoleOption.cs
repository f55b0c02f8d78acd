using System.CommandLine;
using Luohu.Storage.People;

namespace Luohu.Cli.Commands;

/// <summary>The option that names roles.</summary>
internal static class RoleOption
{
    public static Option<string[]> Create(string name, string description)
    {
        var option = new Option<string[]>(name)
        {
            Description = $"{description} Of {string.Join(", ", RoleName.All)}; more than one may be given.",
            AllowMultipleArgumentsPerToken = true,
        };
        option.AcceptOnlyFromAmong([.. RoleName.All]);
        return option;
    }
}
