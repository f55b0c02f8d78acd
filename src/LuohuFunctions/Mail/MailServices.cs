using Luohu.Storage.Outbox;
using LuohuFunctions.Configuration;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Mail;

/// <summary>Adds what mails need to the app's services.</summary>
internal static class MailServices
{
    /// <summary>Adds it.</summary>
    /// <exception cref="ConfigurationException">A setting of the mail cannot be used.</exception>
    public static void AddMail(this FunctionsApplicationBuilder builder)
    {
        var settings = MailSettings.From(builder.Configuration);
        builder
            .Services.AddSingleton(settings)
            .AddSingleton<IMailTransport>(
                settings switch
                {
                    { Smtp: { } smtp } => new SmtpTransport(smtp),
                    { Folder: { } folder } => new FolderTransport(folder),
                    _ => new NoTransport(),
                }
            )
            .AddSingleton<MailOutbox>()
            .AddSingleton<OutboxWriter>()
            .AddSingleton<MailComposer>()
            .AddSingleton<MailSender>()
            .AddSingleton<OutboxProcessor>();
    }
}
