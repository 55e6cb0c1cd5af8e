using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>Confirming e-mail addresses.</summary>
[MutationType]
public static partial class EmailConfirmationMutations
{
    /// <summary>
    /// Confirms an address by the token of the mail, which works once. Nobody need be signed in; a caller who is can confirm his own
    /// address alone.
    /// </summary>
    [Error<EmailConfirmationInvalidException>(At = "token")]
    [Error<EmailAlreadyConfirmedException>(At = "token")]
    [Error<InvalidInputException>]
    public static async Task<User> ConfirmEmailAsync(
        ConfirmEmailInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var hash = ConfirmationMails.Hash(input.Token.Trim());
        var confirmation = await context.Set<EmailConfirmation>().Include(confirmation => confirmation.User)
            .SingleOrDefaultAsync(confirmation => confirmation.TokenHash == hash, cancellationToken);
        if (Viewer.Of(caller).UserId is { } userId && confirmation?.UserId != userId)
        {
            throw await context.Users.AnyAsync(user => user.Id == userId && user.EmailConfirmedAt != null, cancellationToken)
                ? new EmailAlreadyConfirmedException()
                : new EmailConfirmationInvalidException();
        }

        if (confirmation is null)
        {
            throw new EmailConfirmationInvalidException();
        }

        confirmation.User.ConfirmEmail(confirmation, time.GetUtcNow());
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The address, or the token, was changed at the same moment.
            throw new EmailConfirmationInvalidException();
        }

        return confirmation.User;
    }

    /// <summary>Sends the caller another mail with a link; older links do not work any more. He has to wait a little between two.</summary>
    [Authorize]
    [Error<NoEmailException>]
    [Error<EmailAlreadyConfirmedException>]
    [Error<EmailConfirmationTooSoonException>]
    [Error<ConfirmUrlNotAllowedException>(At = "confirmEmailBaseUrl")]
    [Error<InvalidInputException>]
    public static Task<User> RequestEmailConfirmationAsync(
        RequestEmailConfirmationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        ConfirmationMails mails,
        CancellationToken cancellationToken)
    {
        mails.CheckPlace(input.ConfirmEmailBaseUrl);
        return context.WithLockedUserAsync(
            Viewer.Of(caller).RequiredUserId,
            async user =>
            {
                if (user.Email is null)
                {
                    throw new NoEmailException();
                }

                if (user.EmailConfirmedAt is not null)
                {
                    throw new EmailAlreadyConfirmedException();
                }

                await mails.EnsureNotTooSoonAsync(user, cancellationToken);
                await mails.AddAsync(user, input.ConfirmEmailBaseUrl, cancellationToken);
                return user;
            },
            cancellationToken);
    }
}
