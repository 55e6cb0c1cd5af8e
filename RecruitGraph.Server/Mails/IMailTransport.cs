using System.Net.Mail;

namespace RecruitGraph.Server.Mails;

/// <summary>Takes mails out of the house.</summary>
public interface IMailTransport
{
    /// <summary>Hands a mail over; when the task completes it is somebody else's.</summary>
    /// <exception cref="Exception">It could not be handed over, and is tried again later.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}
