using Luohu.Domain;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Keys;

/// <summary>Answers with a key that was issued, the one time that its text is shown.</summary>
public sealed class IssuedKeys(ApiKeyStore keys, PlanCatalog plans, TimeProvider clock)
{
    internal async Task<IResult> AnswerAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        var id = ApiKeyStore.IdOf(text);
        var key = (await keys.ListAsync(cancellationToken)).Single(one => one.Id == id);
        response.Headers.CacheControl = "no-store";
        return Results.Json(
            new { key = KeyView.From(key, await keys.People.ListAsync(cancellationToken), plans, clock.GetUtcNow()), secret = text },
            PlanJson.Options,
            statusCode: StatusCodes.Status201Created
        );
    }
}
