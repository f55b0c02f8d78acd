using System.Globalization;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Configuration;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Bulletins;

/// <summary>Finds the bulletin that a path and <c>?version=</c> mean, or says what is wrong with them.</summary>
public sealed class BulletinRoute(BulletinArchive archive, PlanCatalog plans, AppSettings settings)
{
    /// <summary>The bulletin, or the problem to answer with: exactly one of the two.</summary>
    public async Task<(BulletinRecord? Record, IResult? Problem)> FindAsync(
        string period,
        string? version,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out _, out var month, out var problem))
            return (null, problem);

        var number = 0;
        if (
            !string.IsNullOrEmpty(version)
            && (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0)
        )
            return (null, Problem.Create(ProblemCode.ParameterMalformed, $"version应为从1起的整数，不能是“{version}”。"));

        var record =
            number == 0
                ? await archive.NewestAsync(settings.Region, month, cancellationToken)
                : await archive.FindAsync(settings.Region, month, number, cancellationToken);
        return record is null
            ? (
                null,
                Problem.Create(ProblemCode.BulletinNotFound, number == 0 ? $"{month}的通报尚未编发。" : $"{month}的通报没有第{number}版。")
            )
            : (record, null);
    }
}
