using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Occupations;

namespace RecruitGraph.Schema.Profiles;

/// <summary>What goes with a change of a profile: the candidate follows, and it is written down.</summary>
public sealed class ProfileChanges(RecruitContext context, ProfileWriter writer, AuditTrail audit)
{
    /// <summary>Changes the profile of a user, or makes his first one; saved with what is saved next.</summary>
    /// <param name="user">Whose; nobody else works on him.</param>
    /// <param name="version">The version that the caller has seen; null where there was no profile.</param>
    /// <param name="input">What was given.</param>
    /// <param name="viewer">Who changes it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ProfileNotFoundException">There is none any more.</exception>
    /// <exception cref="VersionConflictException">There is another version.</exception>
    /// <exception cref="OccupationNotFoundException">There is no such occupation.</exception>
    /// <exception cref="OutOfRangeException">A value is out of its range.</exception>
    internal async Task<Profile> WriteAsync(
        User user, int? version, ProfileInput input, Viewer viewer, CancellationToken cancellationToken)
    {
        var profile = await context.Profiles.SingleOrDefaultAsync(profile => profile.UserId == user.Id, cancellationToken);
        EnsureSeen(profile, version);
        if (profile is null)
        {
            profile = await writer.CreateAsync(user, input, viewer.RequiredUserId, cancellationToken);
        }
        else
        {
            await writer.EditAsync(profile, input, viewer.RequiredUserId, cancellationToken);
        }

        if (ProfileWriter.ConcernsCandidate(input))
        {
            // Whoever recruits finds him by what he says now.
            (await context.LockCandidateOfUserAsync(user.Id, cancellationToken))?.Follow(profile);
        }

        audit.Record(
            viewer,
            version is null ? AuditAction.Created : AuditAction.Changed,
            AuditSubject.Profile,
            user.Id,
            AuditDetails.None.WithFields(ProfileWriter.Given(input)));
        return profile;
    }

    /// <summary>Takes the profile of a user away, with what is saved next; where there was none nothing changes.</summary>
    /// <param name="user">Whose; nobody else works on him.</param>
    /// <param name="version">The version that the caller has seen; null where there was no profile.</param>
    /// <param name="viewer">Who takes it away.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ProfileNotFoundException">There is none any more.</exception>
    /// <exception cref="VersionConflictException">There is another version.</exception>
    internal async Task DeleteAsync(User user, int? version, Viewer viewer, CancellationToken cancellationToken)
    {
        var profile = await context.Profiles.SingleOrDefaultAsync(profile => profile.UserId == user.Id, cancellationToken);
        EnsureSeen(profile, version);
        if (profile is not null)
        {
            context.Profiles.Remove(profile);
            audit.Record(viewer, AuditAction.Deleted, AuditSubject.Profile, user.Id);
        }
    }

    private static void EnsureSeen(Profile? profile, int? version)
    {
        if (profile is null && version is not null)
        {
            throw new ProfileNotFoundException();
        }

        profile?.EnsureVersion(version ?? 0);
    }
}
