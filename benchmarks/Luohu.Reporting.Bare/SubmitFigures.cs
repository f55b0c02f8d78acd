using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.Reporting.Bare;

/// <summary>
/// What anybody would write first: read the JSON, write the rows in one transaction, answer. It checks nothing, asks for no key,
/// reads nothing that stands.
/// </summary>
public sealed class SubmitFigures(TableClient table)
{
    [Function(nameof(SubmitFigures))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "submissions")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var submission = JsonSerializer.Deserialize<Submission>(body.ToArray(), Submission.Json)!;
        var (department, key) = (request.Headers["X-Department"].ToString(), request.Headers["Idempotency-Key"].ToString());
        var (receipt, at) = (Guid.NewGuid().ToString("N"), DateTimeOffset.UtcNow);
        await table.SubmitTransactionAsync(Rows.Of(submission, body.ToArray(), department, key, receipt, at), cancellationToken);
        return Results.Json(Rows.Answer(submission, department, receipt, at), Submission.Json, statusCode: StatusCodes.Status201Created);
    }
}
