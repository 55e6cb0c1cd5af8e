using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// When the sign-in of a request ends, as its authentication says (<see cref="AuthenticationProperties.ExpiresUtc"/>). A stream
/// must not outlive it.
/// </summary>
internal static class SignInExpiry
{
    // The longest that timers hold; a later expiry is as good as none.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    /// <summary>How long the sign-in still lasts, zero when it has ended; null when nothing limits it.</summary>
    public static TimeSpan? FindLeft(HttpContext context, TimeProvider timeProvider)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is not { } expiresAt)
        {
            return null;
        }

        var left = expiresAt - timeProvider.GetUtcNow();
        return left >= Longest ? null : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
