using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Experiences;

/// <summary>Changes of interview experiences.</summary>
[MutationType]
[Authorize]
public static partial class ExperienceMutations
{
    /// <summary>Posts an interview experience.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<InvalidInputException>]
    [UseMutationConvention(PayloadFieldName = "experience")]
    public static async Task<InterviewExperience> CreateExperienceAsync(
        CreateExperienceInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var details = new InterviewExperienceDetails(
            input.Company.Trim(),
            input.Position.Trim(),
            input.InterviewDate,
            input.Sharing.Trim(),
            input.Result,
            input.Difficulty,
            input.Evaluation,
            Input.Trimmed(input.Questions ?? []));
        var experience = InterviewExperience.Share(viewer.RequiredUserId, details, time.GetUtcNow());
        context.InterviewExperiences.Add(experience);
        await context.SaveChangesAsync(cancellationToken);
        return experience;
    }

    /// <summary>Its author changes an interview experience. Of two changes of one version, one wins.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<ExperienceNotFoundException>(At = "id")]
    [Error<NotAuthorException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    [UseMutationConvention(PayloadFieldName = "experience")]
    public static async Task<InterviewExperience> UpdateExperienceAsync(
        UpdateExperienceInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var experience = await FindAsync(context, input.Id, viewer, cancellationToken);
        experience.EnsureAuthor(viewer);
        experience.EnsureVersion(input.Version);
        experience.Edit(input.Change(experience.ToDetails()), time.GetUtcNow());
        await context.SaveEditAsync(experience, input.Version, cancellationToken);
        return experience;
    }

    /// <summary>Its author deletes an interview experience, and so all that was said to it.</summary>
    /// <param name="id">Which experience.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Error<ExperienceNotFoundException>(At = "id")]
    [Error<UserAnonymisedException>]
    [Error<NotAuthorException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    [UseMutationConvention(PayloadFieldName = "experience")]
    public static async Task<InterviewExperience> DeleteExperienceAsync(
        [ID<InterviewExperience>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var experience = await FindAsync(context, id, viewer, cancellationToken);
        experience.EnsureAuthor(viewer);
        experience.EnsureVersion(version);
        experience.Delete(time.GetUtcNow());
        await context.SaveEditAsync(experience, version, cancellationToken);
        return experience;
    }

    /// <summary>A moderator hides an interview experience; its author and moderators go on seeing it.</summary>
    /// <param name="id">Which experience.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<ExperienceNotFoundException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    [UseMutationConvention(PayloadFieldName = "experience")]
    public static async Task<InterviewExperience> HideExperienceAsync(
        [ID<InterviewExperience>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        Moderation moderation,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var experience = await FindAsync(context, id, viewer, cancellationToken);
        await moderation.HideAsync(experience, version, AuditSubject.InterviewExperience, viewer, cancellationToken);
        return experience;
    }

    /// <summary>A moderator shows an interview experience again.</summary>
    /// <param name="id">Which experience.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<ExperienceNotFoundException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    [UseMutationConvention(PayloadFieldName = "experience")]
    public static async Task<InterviewExperience> ShowExperienceAsync(
        [ID<InterviewExperience>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        Moderation moderation,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var experience = await FindAsync(context, id, viewer, cancellationToken);
        await moderation.ShowAsync(experience, version, AuditSubject.InterviewExperience, viewer, cancellationToken);
        return experience;
    }

    private static async Task<InterviewExperience> FindAsync(RecruitContext context, long id, Viewer viewer, CancellationToken cancellationToken) =>
        await context.InterviewExperiences.ReadableBy(viewer)
            .SingleOrDefaultAsync(experience => experience.Id == id, cancellationToken)
        ?? throw new ExperienceNotFoundException();
}
