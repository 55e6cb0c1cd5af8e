using System.Net.Mail;

namespace RecruitGraph.Server.Mails;

/// <summary>Without an SMTP server: as files that any mail program opens (<c>.eml</c>, RFC 5322), for whoever tries the house out.</summary>
internal sealed class FolderMailTransport(string folder) : IMailTransport
{
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        // Written beside and then moved, so that nobody finds half a mail.
        var unfinished = Path.Combine(folder, ".unfinished", Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(unfinished);
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = unfinished,
            };
            await client.SendMailAsync(message, cancellationToken);
            var written = Directory.GetFiles(unfinished).Single();
            File.Move(written, Path.Combine(folder, Path.GetFileName(written)));
        }
        finally
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }
}
