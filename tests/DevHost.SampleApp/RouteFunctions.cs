using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace DevHost.SampleApp;

/// <summary>Each shape that a route may have.</summary>
public static class RouteFunctions
{
    [Function("Hello")]
    public static IActionResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        new OkObjectResult($"Hello {request.Query["name"]}");

    [Function("AnyMethod")]
    public static IActionResult AnyMethod([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        new OkObjectResult(request.Method);

    [Function("Number")]
    public static IActionResult Number(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{number:int}")] HttpRequest request,
        string number
    ) => new OkObjectResult($"number={number}");

    [Function("Person")]
    public static IActionResult Person(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "people/{name?}")] HttpRequest request,
        string? name
    ) => new OkObjectResult($"name={name}");

    [Function("Files")]
    public static IActionResult Files(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request,
        string? path
    ) => new OkObjectResult($"path={path}");

    [Function("EmptyRoute")]
    public static IActionResult EmptyRoute([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "")] HttpRequest request) =>
        new OkObjectResult("never");

    [Function("PickPut")]
    public static IActionResult PickPut([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "pick/{which}")] HttpRequest request) =>
        new OkObjectResult("put");

    [Function("PickAny")]
    public static IActionResult PickAny([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pick/{any}")] HttpRequest request) =>
        new OkObjectResult("any");

    [Function("PickThis")]
    public static IActionResult PickThis([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pick/this")] HttpRequest request) =>
        new OkObjectResult("this");
}
