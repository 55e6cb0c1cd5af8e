using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.EmailConfirmations;
using RecruitGraph.Schema.Mails;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Schema.Users;

/// <summary>What goes with a change of an account: sessions end, mails go out, and it is written down.</summary>
public sealed class AccountChanges(
    RecruitContext context,
    IPasswordHashing passwords,
    PasswordPolicy policy,
    SessionTokens sessions,
    ConfirmationMails confirmations,
    AuditTrail audit,
    TimeProvider time)
{
    /// <exception cref="WeakPasswordException">The password is too short or too long.</exception>
    internal void CheckPassword(string password) => policy.Check(password);

    /// <exception cref="InvalidInputException">It is no URL to which a link could lead.</exception>
    /// <exception cref="ConfirmUrlNotAllowedException">The link of a mail may not lead there.</exception>
    internal void CheckConfirmationPage(string? baseUrl) => confirmations.CheckPlace(baseUrl);

    /// <summary>Gives another password; all sessions of the user end but the one that asks.</summary>
    internal async Task ChangePasswordAsync(User user, string password, Viewer viewer, CancellationToken cancellationToken)
    {
        policy.Check(password);
        user.ChangePasswordHash(passwords.Hash(password));
        user.NoteSignIn();
        context.Tell(user, MailTexts.PasswordChanged, time.GetUtcNow());
        audit.Record(viewer, AuditAction.PasswordChanged, AuditSubject.User, user.Id);
        await sessions.EndAllAsync(
            user.Id, SessionEndReason.PasswordChanged, viewer.RequiredUserId, viewer.SessionId, cancellationToken);
    }

    /// <summary>Whether an address is another than the user has; none is one as well.</summary>
    internal static bool IsAnotherEmail(User user, string? email) =>
        user.NormalizedEmail != (email is null ? null : SignInName.Normalize(email));

    /// <summary>
    /// Gives another address, and asks to confirm it; the old one is told where it was confirmed. Who changes his own waits a little between
    /// two, so that nobody has mails sent to whomever he likes; a client that knows no confirmation is sent none meanwhile.
    /// </summary>
    /// <exception cref="EmailConfirmationTooSoonException">The last mail is not old enough.</exception>
    internal async Task ChangeEmailAsync(
        User user, string? email, string? confirmEmailBaseUrl, Viewer viewer, CancellationToken cancellationToken, bool isLegacy = false)
    {
        var isAnother = IsAnotherEmail(user, email);
        var waitsUntil = isAnother && email is not null && viewer.UserId == user.Id
            ? await confirmations.FindEndOfPauseAsync(user, cancellationToken, isFirstFree: true)
            : null;
        if (waitsUntil is { } end && !isLegacy)
        {
            throw new EmailConfirmationTooSoonException(end);
        }

        if (isAnother)
        {
            context.Tell(user, MailTexts.EmailChanged, time.GetUtcNow());
        }

        user.ChangeEmail(email);
        audit.Record(viewer, AuditAction.Changed, AuditSubject.User, user.Id, AuditDetails.None.WithFields("email"));
        if (isAnother && email is not null && waitsUntil is null)
        {
            await confirmations.AddAsync(user, confirmEmailBaseUrl, cancellationToken);
        }
    }
}
