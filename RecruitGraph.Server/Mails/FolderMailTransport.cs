using System.Globalization;
using System.Net.Mail;

namespace RecruitGraph.Server.Mails;

/// <summary>
/// Without an SMTP server: as files that any mail program opens (<c>.eml</c>, RFC 5322), for whoever tries the house out. Beside them
/// stands which of them concern whom, so that they go when he is anonymised.
/// </summary>
internal sealed class FolderMailTransport(string folder) : IMailTransport
{
    private readonly string _users = Path.Combine(folder, ".users");

    public async Task SendAsync(MailMessage message, long? userId, CancellationToken cancellationToken)
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
            Keep(Directory.GetFiles(unfinished).Single(), userId);
        }
        finally
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>The users whom mails concern that lie here.</summary>
    public IReadOnlyList<long> Concerned() => Directory.Exists(_users)
        ? [.. Directory.GetDirectories(_users).Select(concerned => long.Parse(Path.GetFileName(concerned), CultureInfo.InvariantCulture))]
        : [];

    /// <summary>Deletes the mails that concern a user.</summary>
    public void Forget(long userId)
    {
        var marks = MarksOf(userId);
        foreach (var mark in Directory.GetFiles(marks))
        {
            File.Delete(Path.Combine(folder, Path.GetFileName(mark)));
            File.Delete(mark);
        }

        Directory.Delete(marks);
    }

    private void Keep(string written, long? userId)
    {
        var name = Path.GetFileName(written);
        var mail = Path.Combine(folder, name);
        if (userId is not { } id)
        {
            File.Move(written, mail);
            return;
        }

        // Marked first, so that no mail lies here unmarked; a mark that is gone by now was forgotten in between.
        var mark = Path.Combine(Directory.CreateDirectory(MarksOf(id)).FullName, name);
        File.Create(mark).Dispose();
        File.Move(written, mail);
        if (!File.Exists(mark))
        {
            File.Delete(mail);
        }
    }

    private string MarksOf(long userId) => Path.Combine(_users, userId.ToString(CultureInfo.InvariantCulture));
}
