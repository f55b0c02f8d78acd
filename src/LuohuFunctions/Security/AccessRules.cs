using LuohuFunctions.Bulletins;
using LuohuFunctions.Figures;
using LuohuFunctions.Health;
using LuohuFunctions.Mail;
using LuohuFunctions.OpenApi;
using LuohuFunctions.Periods;
using LuohuFunctions.Plans;
using LuohuFunctions.Submissions;
using LuohuFunctions.Templates;

namespace LuohuFunctions.Security;

/// <summary>Which role each HTTP function asks for. A function that does not stand here is refused to everybody.</summary>
internal static class AccessRules
{
    private const Role AnyReader = Role.Report | Role.Read | Role.Publish | Role.Admin;

    private static readonly Dictionary<string, Role?> Rules = new()
    {
        [nameof(GetHealth)] = null,
        [nameof(GetReadiness)] = null,
        [nameof(GetOpenApi)] = null,
        [nameof(GetDocs)] = null,
        [nameof(GetDocsFile)] = null,
        [nameof(SubmitFigures)] = Role.Report,
        [nameof(PutFigure)] = Role.Report,
        [nameof(GetFigures)] = Role.Report | Role.Read,
        [nameof(GetFigure)] = Role.Report | Role.Read,
        [nameof(GetRevisions)] = Role.Report | Role.Read,
        [nameof(GetSeries)] = Role.Report | Role.Read,
        [nameof(GetCompleteness)] = Role.Report | Role.Read,
        [nameof(OpenPeriod)] = Role.Admin,
        [nameof(GetOpenings)] = Role.Report | Role.Read | Role.Admin,
        [nameof(GetTemplate)] = Role.Report | Role.Read,
        [nameof(GetPlan)] = AnyReader,
        [nameof(ListBulletins)] = Role.Read | Role.Publish,
        [nameof(GetBulletin)] = Role.Read | Role.Publish,
        [nameof(GetSnapshot)] = Role.Read | Role.Publish,
        [nameof(PublishBulletin)] = Role.Publish,
        [nameof(ListDeliveries)] = Role.Publish | Role.Admin,
        [nameof(ReleaseDeliveries)] = Role.Publish,
        [nameof(RetryDeliveries)] = Role.Publish | Role.Admin,
    };

    /// <summary>Whether anybody may call the function, without a key.</summary>
    public static bool IsOpen(string function) => Rules.TryGetValue(function, out var roles) && roles is null;

    /// <summary>The roles of which a caller needs one; none of which anybody has, where the function is unknown.</summary>
    public static Role RolesFor(string function) => Rules.GetValueOrDefault(function) ?? Role.None;
}
