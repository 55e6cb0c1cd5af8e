using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Mails;

/// <summary>By SMTP (RFC 5321), a connection a mail.</summary>
internal sealed class SmtpMailTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MailMessage message, long? userId, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Credentials = settings.UserName is null ? null : new NetworkCredential(settings.UserName, settings.Password),
        };
        await client.SendMailAsync(message, cancellationToken);
    }
}
