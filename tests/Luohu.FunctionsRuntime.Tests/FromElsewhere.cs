using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Luohu.FunctionsRuntime.Tests;

/// <summary>Makes each connection look as if it came over the network.</summary>
internal sealed class FromElsewhere : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
            return rest(http);
        });
        next(app);
    };
}
