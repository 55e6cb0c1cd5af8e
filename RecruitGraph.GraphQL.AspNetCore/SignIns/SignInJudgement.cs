using System.Security.Claims;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Who somebody was found to be, and when. Bodies may arrive long after the headers that signed their sender in: whose sign-in was
/// judged a while ago is judged again before anything is run for him.
/// </summary>
/// <param name="User">The user, with the rights he had then.</param>
/// <param name="JudgedAt">When, as <see cref="TimeProvider.GetTimestamp"/> counts; taken before he was looked up.</param>
public sealed record SignInJudgement(ClaimsPrincipal User, long JudgedAt)
{
    /// <summary>How long a judgement counts; shorter than it takes to be signed out and to notice that it had no effect.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(1);

    /// <summary>This judgement while it counts, else one of now; null once the sign-in has ended.</summary>
    public async ValueTask<SignInJudgement?> RenewAsync(
        ISignInMonitor signIns, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (timeProvider.GetElapsedTime(JudgedAt) < Lasting)
        {
            return this;
        }

        var judgedAt = timeProvider.GetTimestamp();
        return await signIns.RenewAsync(User, cancellationToken) is { } user ? new SignInJudgement(user, judgedAt) : null;
    }
}
