using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Mails;

namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>Writes the mails by which users show that an address is theirs.</summary>
public sealed class ConfirmationMails(RecruitContext context, EmailConfirmationPolicy policy, TimeProvider time)
{
    /// <summary>Adds a mail with a new link to what is saved next; older links do not work any more.</summary>
    /// <param name="user">A user with an address.</param>
    /// <param name="baseUrl">Where the link leads; null: as the host has set it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="registeredAt">When the user was made, where it goes with that.</param>
    /// <exception cref="InvalidInputException">It is no URL to which a link could lead.</exception>
    /// <exception cref="ConfirmUrlNotAllowedException">The link may not lead there.</exception>
    /// <exception cref="EmailAlreadyConfirmedException">The address is confirmed.</exception>
    internal async Task AddAsync(
        User user, string? baseUrl, CancellationToken cancellationToken, DateTimeOffset? registeredAt = null)
    {
        var (now, place) = (registeredAt ?? time.GetUtcNow(), Place(baseUrl));
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var present = user.Id == 0
            ? null
            : await context.Set<EmailConfirmation>().SingleOrDefaultAsync(confirmation => confirmation.UserId == user.Id, cancellationToken);
        if (present is null)
        {
            context.Add(EmailConfirmation.Request(user, Hash(token), now, now + policy.Lifetime));
        }
        else
        {
            present.Renew(user, Hash(token), now, now + policy.Lifetime);
        }

        var text = MailTexts.ConfirmEmail(Link(place, token), policy.Lifetime);
        context.OutgoingMails.Add(
            OutgoingMail.Write(OutgoingMailKind.EmailConfirmation, user, user.Email!, text.Subject, text.Body, now));
    }

    /// <summary>Refuses a page to which no link may lead, before anything is done.</summary>
    /// <exception cref="InvalidInputException">It is no URL to which a link could lead.</exception>
    /// <exception cref="ConfirmUrlNotAllowedException">The link may not lead there.</exception>
    internal void CheckPlace(string? baseUrl) => _ = Place(baseUrl);

    /// <summary>Refuses a user who asks again too soon.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="EmailConfirmationTooSoonException">The last mail is not old enough.</exception>
    internal async Task EnsureNotTooSoonAsync(User user, CancellationToken cancellationToken)
    {
        if (await FindEndOfPauseAsync(user, cancellationToken) is { } end)
        {
            throw new EmailConfirmationTooSoonException(end);
        }
    }

    /// <summary>Until when a user waits for his next mail; null where he need not.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <param name="isFirstFree">Whether the mail of the registration does not count: who mistyped his address may mend it at once.</param>
    internal async Task<DateTimeOffset?> FindEndOfPauseAsync(User user, CancellationToken cancellationToken, bool isFirstFree = false)
    {
        var last = await context.Set<EmailConfirmation>().AsNoTracking()
            .Where(confirmation => confirmation.UserId == user.Id && !(isFirstFree && confirmation.CreatedAt == confirmation.User.CreatedAt))
            .Select(confirmation => (DateTimeOffset?)confirmation.CreatedAt)
            .SingleOrDefaultAsync(cancellationToken);
        return last + policy.Pause is { } end && time.GetUtcNow() < end ? end : null;
    }

    /// <summary>What is kept of a token, which has full entropy and so cannot be guessed backwards.</summary>
    internal static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>The token as the last part of a path, or as the value of what the base leaves open.</summary>
    private static Uri Link(Uri place, string token) =>
        new(place.AbsoluteUri[^1] is '/' or '=' ? place.AbsoluteUri + token : $"{place.AbsoluteUri}/{token}");

    private Uri Place(string? baseUrl)
    {
        if (Input.Trimmed(baseUrl) is not { } given)
        {
            return policy.DefaultBaseUrl;
        }

        if (!Uri.TryCreate(given, UriKind.Absolute, out var place) || (place.Scheme != Uri.UriSchemeHttps && place.Scheme != Uri.UriSchemeHttp))
        {
            throw new InvalidInputException("confirmEmailBaseUrl", "confirmEmailBaseUrl must be an absolute URL of http or https.", "url");
        }

        return policy.Allows(place) ? policy.Base(place) : throw new ConfirmUrlNotAllowedException();
    }
}
