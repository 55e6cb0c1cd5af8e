using System.Net.Mail;

namespace RecruitGraph.Server.Mails;

/// <summary>Takes mails out of the house.</summary>
public interface IMailTransport
{
    /// <summary>Hands a mail over; when the task completes it is somebody else's.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="userId">Whom it concerns; null where that is no user.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Exception">It could not be handed over, and is tried again later.</exception>
    Task SendAsync(MailMessage message, long? userId, CancellationToken cancellationToken);
}
