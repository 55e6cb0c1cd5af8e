using RecruitGraph.Data;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema.Mails;

/// <summary>Mails that tell users of what happened to their accounts.</summary>
internal static class Notices
{
    /// <summary>
    /// Adds a notice to what is saved next. It goes to an address that its owner has confirmed: anyone could have given another.
    /// </summary>
    public static void Tell(this RecruitContext context, User user, MailText text, DateTimeOffset now)
    {
        if (user is { EmailConfirmedAt: not null, Email: { } address })
        {
            context.OutgoingMails.Add(OutgoingMail.Write(OutgoingMailKind.SecurityNotice, user, address, text.Subject, text.Body, now));
        }
    }
}
