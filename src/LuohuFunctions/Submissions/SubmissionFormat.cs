using System.Text;
using LuohuFunctions.Http;
using LuohuFunctions.Submissions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LuohuFunctions.Submissions;

/// <summary>A way to write a submission: JSON, CSV or an Excel workbook, by Content-Type.</summary>
/// <param name="MaxBytes">The most bytes of a body.</param>
/// <param name="Read">Reads a body; throws <see cref="UnreadableBodyException"/> where nothing of it can be read.</param>
internal sealed record SubmissionFormat(int MaxBytes, Func<byte[], SubmissionContext, ParsedSubmission> Read)
{
    /// <summary>Refuses a request that could not be read in this format, before its body is; throws as <see cref="Read"/> does.</summary>
    public Action<HttpRequest> Require { get; init; } = _ => { };

    /// <summary>The media type of an Excel workbook.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Mebibyte = 1024 * 1024;

    private static readonly SubmissionFormat Json = new(
        RequestBody.MaxJsonBytes,
        (body, context) =>
        {
            using var document = JsonBody.Parse(body);
            return SubmissionReader.Read(document.RootElement, context.Department, context.Period);
        }
    )
    {
        Require = request => JsonBody.RequireJson(request, "请以 Content-Type: application/json 报送。"),
    };

    private static readonly SubmissionFormat Csv = new(
        Mebibyte,
        (body, context) => SheetSubmission.Read([CsvSheet.Read(body, context.Charset)], context)
    );

    private static readonly SubmissionFormat Xlsx = new(
        5 * Mebibyte,
        (body, context) => SheetSubmission.Read(XlsxSheets.Read(body), context)
    );

    /// <summary>The format of a request's body; null when its media type is none of the three.</summary>
    public static SubmissionFormat? Find(HttpRequest request) =>
        request.HasJsonContentType()
            ? Json
            : MediaTypeOf(request) switch
            {
                "text/csv" => Csv,
                Workbook => Xlsx,
                _ => null,
            };

    /// <summary>What is known of <paramref name="request"/> beside its body.</summary>
    public static (string? Charset, string? Period, string? Sheet) ParametersOf(HttpRequest request) =>
        (
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue
                ? type.Charset.Value!.Trim('"')
                : null,
            request.Query["period"].ToString() is { Length: > 0 } period ? period : null,
            request.Query["sheet"].ToString() is { Length: > 0 } sheet ? sheet : null
        );

    /// <summary>What tells two requests of one Idempotency-Key apart: the body, and the month and the sheet in the address where they are.</summary>
    public static string HashOf(byte[] body, string? period, string? sheet)
    {
        var told = (period is null ? "" : period + "\n") + (sheet is null ? "" : $"sheet={sheet}\n");
        return IdempotencyKey.HashOf(told.Length == 0 ? body : [.. Encoding.UTF8.GetBytes(told), .. body]);
    }

    private static string? MediaTypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.Value?.ToLowerInvariant() : null;
}
