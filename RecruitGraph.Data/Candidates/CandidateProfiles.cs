using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Profiles;

namespace RecruitGraph.Data.Candidates;

/// <summary>Candidates who have a profile.</summary>
public static class CandidateProfiles
{
    /// <summary>
    /// Lets the user's candidate, where there is one, take over what his profile says, so that whoever recruits finds him by it. It is
    /// saved with what else the context has.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction.</param>
    /// <param name="profile">The profile as it is to be.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task FollowAsync(this RecruitContext context, Profile profile, CancellationToken cancellationToken)
    {
        var candidate = await context.Candidates
            .FromSql($"select * from candidates where user_id = {profile.UserId} for update")
            .SingleOrDefaultAsync(cancellationToken);
        candidate?.Follow(profile);
    }
}
