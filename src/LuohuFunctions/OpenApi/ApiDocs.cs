using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LuohuFunctions.OpenApi;

/// <summary>The API's document, and the page that shows it with Swagger UI: nothing of it comes from another host.</summary>
internal static class ApiDocs
{
    /// <summary>What the page may do: run the scripts that come with it, draw Swagger UI's icons from data, call this app.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly ContractFile Style = ContractFile.Load("swagger-ui.css", "text/css; charset=utf-8");
    private static readonly ContractFile Program = ContractFile.Load("swagger-ui-bundle.js", "text/javascript; charset=utf-8");
    private static readonly ContractFile Start = ContractFile.Load("docs.js", "text/javascript; charset=utf-8");
    private static readonly ContractFile[] Files =
    [
        Style,
        Program,
        Start,
        ContractFile.Load("swagger-ui-bundle.js.LICENSE.txt", "text/plain; charset=utf-8"),
        ContractFile.Load("LICENSE", "text/plain; charset=utf-8"),
    ];

    /// <summary>The API's document, OpenAPI 3.1.</summary>
    public static ContractFile Document { get; } = ContractFile.Load("openapi.json", "application/json; charset=utf-8");

    /// <summary>The page, UTF-8. Its addresses are relative, so that it works wherever the app is hosted.</summary>
    public static byte[] Page { get; } =
        Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>罗湖区计划执行情况通报 接口文档</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="{AddressOf(Style)}">
            </head>
            <body>
              <div id="docs"></div>
              <script src="{AddressOf(Program)}"></script>
              <script src="{AddressOf(Start)}"></script>
            </body>
            </html>

            """
        );

    /// <summary>A file of the page; there are no others.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ContractFile? file) =>
        (file = Files.FirstOrDefault(known => known.Name == name)) is not null;

    private static string AddressOf(ContractFile file) => $"docs/{file.Name}?v={file.Tag}";
}
