using Luohu.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Delivery;

/// <summary>Adds what mails need to the app's services.</summary>
internal static class MailServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<IMailTransport>(settings.Smtp is { } smtp ? new SmtpTransport(smtp) : new FolderTransport(settings.Folder))
        .AddSingleton<DeliveryOutbox>()
        .AddSingleton<Mailings>()
        .AddSingleton<Letters>()
        .AddSingleton<Postman>()
        .AddSingleton<MailRound>();
}
