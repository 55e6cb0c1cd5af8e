using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecruitGraph.Data;
using RecruitGraph.Data.Mails;

namespace RecruitGraph.Server.Mails;

/// <summary>Delivers mails that are due. Any number of servers may: each mail is one's at a time.</summary>
public sealed class MailDelivery(
    IDbContextFactory<RecruitContext> contexts,
    IOutgoingMailQueue queue,
    IMailTransport transport,
    IOptions<MailOptions> options,
    TimeProvider time,
    ILogger<MailDelivery> logger)
{
    private const int Batch = 10;

    /// <summary>Delivers what is due now, one mail after the other; says how many were claimed.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // Long enough for all of them to take their longest, and to be saved.
        var lease = (options.Value.Timeout * Batch) + TimeSpan.FromMinutes(1);
        var claimed = await queue.ClaimAsync(context, Batch, lease, time.GetUtcNow(), cancellationToken);
        foreach (var mail in claimed)
        {
            await DeliverAsync(mail, cancellationToken);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The lease ran out, and somebody else has it now.
                context.Entry(mail).State = EntityState.Detached;
            }
        }

        return claimed.Count;
    }

    private async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = Compose(mail);
            await transport.SendAsync(message, mail.UserId, either.Token);
            mail.NoteSent(time.GetUtcNow());
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            mail.NoteFailure(time.GetUtcNow());

            // What servers answer names the recipient, so that only the kind of the fault is told.
            var fault = exception is SmtpException smtp ? smtp.StatusCode.ToString() : exception.GetType().Name;
            logger.NotDelivered(mail.Id, mail.Attempts, mail.FailedAt is not null, fault);
        }
    }

    private MailMessage Compose(OutgoingMail mail)
    {
        var from = new MailAddress(options.Value.From);
        var message = new MailMessage(from, new MailAddress(mail.Recipient!))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Body!.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
        };

        // The same at every attempt: a mail that arrives twice after all is known for the same.
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{mail.Id}.{mail.CreatedAt.UtcTicks}@{from.Host}>"));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
