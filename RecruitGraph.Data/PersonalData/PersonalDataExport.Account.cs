using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.PersonalData;

/// <content>His account, and what he and others did about it.</content>
public static partial class PersonalDataExport
{
    private static async Task<object?> UserAsync(RecruitContext context, Person person, CancellationToken cancellationToken) =>
        await context.Users
            .Where(user => user.Id == person.UserId)
            .Select(user => new
            {
                user.UserName,
                user.Email,
                user.EmailConfirmedAt,
                user.DisplayName,
                user.Role,
                user.CreatedAt,
                user.FailedSignIns,
                user.LockedUntil,
                user.AnonymisedAt,
            })
            .SingleOrDefaultAsync(cancellationToken);

    private static async Task<object?> EmailConfirmationAsync(RecruitContext context, Person person, CancellationToken cancellationToken) =>
        await context.EmailConfirmations
            .Where(confirmation => confirmation.UserId == person.UserId)
            .Select(confirmation => new { confirmation.Email, confirmation.CreatedAt, confirmation.ExpiresAt, confirmation.UsedAt })
            .SingleOrDefaultAsync(cancellationToken);

    // Their texts stay out: a confirmation's has the token in it.
    private static Task<object?> MailsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.OutgoingMails
            .Where(mail => mail.UserId == person.UserId)
            .OrderBy(mail => mail.Id)
            .Select(mail => new { mail.Kind, mail.Recipient, mail.Subject, mail.CreatedAt, mail.SentAt, mail.FailedAt }),
        cancellationToken);

    private static Task<object?> SessionsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.Sessions
            .Where(session => session.UserId == person.UserId)
            .OrderBy(session => session.Id)
            .Select(session => new
            {
                session.CreatedAt,
                session.ExpiresAt,
                session.RevokedAt,
                session.EndReason,
                session.KeepsSignedIn,
                session.Audience,
                session.Ip,
                RenewedAt = session.SpentRefreshTokens.OrderBy(token => token.SpentAt).Select(token => token.SpentAt).ToList(),
            }),
        cancellationToken);

    // Where an administrator ended his session, the address is the administrator's.
    private static Task<object?> SignInsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.SignInLogEntries
            .Where(entry => entry.UserId == person.UserId)
            .OrderBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.Operation,
                entry.Outcome,
                Ip = entry.OperatorId == null || entry.OperatorId == person.UserId ? entry.Ip : null,
                entry.OccurredAt,
                By = entry.OperatorId == null ? null : entry.OperatorId == person.UserId ? Self : Staff,
            }),
        cancellationToken);

    private static Task<object?> BlocksAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.BlockedUsers
            .Where(blocked => blocked.UserId == person.UserId)
            .OrderBy(blocked => blocked.Id)
            .Select(blocked => new { blocked.Reason, blocked.BlockedAt, blocked.LiftedAt }),
        cancellationToken);

    private static async Task<object?> AuditAsync(RecruitContext context, Person person, CancellationToken cancellationToken) =>
        (await (await context.AuditEntriesOfAsync(person, cancellationToken))
            .AsNoTracking()
            .OrderBy(entry => entry.Id)
            .ToListAsync(cancellationToken))
        .ConvertAll(entry => new
        {
            entry.OccurredAt,
            entry.Action,
            entry.Subject,
            // Numbers are ids, also those of other people.
            Details = entry.Details.Values.Where(detail => !long.TryParse(detail.Value, CultureInfo.InvariantCulture, out _)).ToDictionary(),
            By = entry.ActorId == null ? null : entry.ActorId == person.UserId ? Self : Staff,
            Ip = entry.ActorId == null || entry.ActorId == person.UserId ? entry.Ip : null,
        });
}
