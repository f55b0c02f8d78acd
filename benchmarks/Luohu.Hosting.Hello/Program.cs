using Microsoft.AspNetCore.Builder;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/api/v1/health", () => "ok");
await app.RunAsync();
