using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Configuration;

/// <summary>The app's own identity, by the settings that every function app has: AzureWebJobsStorage__credential and __clientId.</summary>
internal static class HostCredential
{
    public static TokenCredential From(IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageClients.Setting);
        return section["credential"] == "managedidentity"
            ? new ManagedIdentityCredential(
                section["clientId"] is { Length: > 0 } id
                    ? ManagedIdentityId.FromUserAssignedClientId(id)
                    : ManagedIdentityId.SystemAssigned
            )
            : new DefaultAzureCredential();
    }
}
