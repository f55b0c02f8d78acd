using Luohu.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Delivery;

/// <summary>Adds what mails need to the app's services.</summary>
internal static class MailServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<IMailTransport>(settings switch
        {
            { Smtp: { } smtp } => new SmtpTransport(smtp),
            { Folder: { } folder } => new FolderTransport(folder),
            _ => new NoTransport(),
        })
        .AddSingleton<DeliveryOutbox>()
        .AddSingleton<Mailings>()
        .AddSingleton<Letters>()
        .AddSingleton<Postman>()
        .AddSingleton<MailRound>();
}
