using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Mails;

/// <summary>Registers the delivery of mails.</summary>
public static class MailExtensions
{
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds the section <see cref="MailOptions.Section"/>.</param>
    /// <param name="dataFolder">Keeps the mails where there is no SMTP server.</param>
    public static IServiceCollection AddRecruitGraphMails(
        this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddOptions<MailOptions>()
            .Bind(configuration.GetSection(MailOptions.Section), static binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<IMailTransport>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MailOptions>>();
            return options.Value.Host is null
                ? new FolderMailTransport(Path.GetFullPath(options.Value.Folder ?? Path.Combine(dataFolder, "mail")))
                : new SmtpMailTransport(options);
        });
        services.AddSingleton<MailDelivery>();
        services.AddSingleton<MailForgetting>();
        services.AddHostedService<MailWorker>();
        return services;
    }
}
