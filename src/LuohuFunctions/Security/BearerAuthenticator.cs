using System.Security.Claims;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Problems;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace LuohuFunctions.Security;

/// <summary>
/// The second way in: a bearer token of the tenant. An account that an administrator has bound to a person is that person, with the
/// person's roles and department. Of any other the app's roles are the claim <c>roles</c>, the department a claim that the operator names.
/// </summary>
internal sealed class BearerAuthenticator(
    EntraSettings? entra,
    ApiKeyStore keys,
    PlanCatalog plans,
    TimeProvider clock,
    ILogger<BearerAuthenticator> log
)
{
    // As the app's registration names them: a setting of the tenant's, not a name of ours.
    private static readonly Dictionary<string, Role> RoleNames = new()
    {
        ["Report"] = Role.Report,
        ["Read"] = Role.Read,
        ["Publish"] = Role.Publish,
        ["Admin"] = Role.Admin,
    };

    private readonly TokenValidation? validation = entra is null ? null : new(entra.Authority, entra.Audience, clock);

    /// <summary>Who holds <paramref name="token"/>, or why nobody does.</summary>
    public async Task<(ApiClient? Client, Problem? Refusal)> AuthenticateAsync(string token, CancellationToken cancellationToken)
    {
        if (validation is null)
            return (
                null,
                Problem.Create(ProblemCode.TokenInvalid, $"本系统未开通统一身份认证，请改用密钥（请求头 {ApiKeyAuthenticator.Header}）。")
            );

        TokenValidationResult result;
        try
        {
            result = await validation.ValidateAsync(token, cancellationToken);
        }
        catch (InvalidOperationException unreachable)
        {
            log.LogError(unreachable, "The tenant's metadata cannot be read: no token can be validated.");
            return (null, Problem.Create(ProblemCode.IdentityUnavailable, "暂时无法核对令牌，请稍后重试，或改用密钥。"));
        }

        if (result.IsValid)
            return await ClientOfAsync(result, cancellationToken);

        // The reason alone: the library's message may quote the token.
        log.LogInformation("A token was refused: {Reason}.", result.Exception.GetType().Name);
        return (
            null,
            Problem.Create(
                ProblemCode.TokenInvalid,
                result.Exception is SecurityTokenExpiredException or SecurityTokenInvalidLifetimeException
                    ? "令牌已过期或尚未生效，请重新登录后再试。"
                    : "令牌无效：签名、签发者或适用对象不符，请重新登录；仍不行请联系管理员。"
            )
        );
    }

    private async Task<(ApiClient?, Problem?)> ClientOfAsync(TokenValidationResult token, CancellationToken cancellationToken)
    {
        var identity = token.ClaimsIdentity;
        if (TokenSubject.Of(identity) is not { } subject)
            return (null, Problem.Create(ProblemCode.TokenInvalid, "令牌未说明持有者，请联系管理员核对应用注册。"));
        return await keys.FindPersonAsync(new(token.Issuer, subject), cancellationToken) is { } person
            ? (new ApiClient("token:" + subject, person.Name, person.Department, person.RolesAt(clock.GetUtcNow()), person.Id), null)
            : ClientOf(identity, subject);
    }

    private (ApiClient?, Problem?) ClientOf(ClaimsIdentity identity, string subject)
    {
        var departments = identity.FindAll(entra!.DepartmentClaim).Select(claim => claim.Value).Distinct().ToList();
        if (departments.Count > 1)
            return (
                null,
                Problem.Create(
                    ProblemCode.NotAllowed,
                    $"令牌中有{departments.Count}个部门（{string.Join("、", departments)}），无法确定代表哪一个，请联系管理员只保留一个。"
                )
            );
        var department = departments.FirstOrDefault();
        if (department is not null && !plans.All.Any(plan => plan.FindDepartment(department) is not null))
            return (
                null,
                Problem.Create(ProblemCode.NotAllowed, $"令牌中的部门“{department}”不在计划中，请联系管理员核对账户的部门代码。")
            );

        var roles = identity.FindAll("roles").Aggregate(Role.None, (all, claim) => all | RoleNames.GetValueOrDefault(claim.Value));
        return (new ApiClient("token:" + subject, Claim(identity, "name", "azp") ?? subject, department, roles), null);
    }

    private static string? Claim(ClaimsIdentity identity, params string[] names) =>
        names.Select(name => identity.FindFirst(name)?.Value).FirstOrDefault(value => value is not null);
}
