using System.Net.Http.Headers;
using System.Text;
using LuohuFunctions.Submissions;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Sends sheets to the running app.</summary>
internal static class SheetsApp
{
    public static Task<Answer> SendCsvAsync(this RunningApp app, string csv, string key, string query = "") =>
        app.SendSheetAsync(Encoding.UTF8.GetBytes(csv), "text/csv", key, query);

    public static Task<Answer> SendXlsxAsync(this RunningApp app, byte[] workbook, string key, string query = "") =>
        app.SendSheetAsync(workbook, SubmissionFormat.Workbook, key, query);

    public static async Task<Answer> SendSheetAsync(this RunningApp app, byte[] body, string contentType, string key, string query = "")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await app.SendAsync(HttpMethod.Post, "submissions" + query, key, content, ("Idempotency-Key", Guid.NewGuid().ToString("N")));
    }

    public static async Task<string> LevelAsync(this RunningApp app, string path, string key) =>
        (await app.GetAsync("figures/" + path, key)).Json.GetProperty("level").GetRawText();
}
