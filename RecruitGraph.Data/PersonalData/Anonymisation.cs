using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Postgres;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.PersonalData;

/// <summary>
/// Takes away all that says who somebody is. His applications and their events stay, so that every count of the pipeline stays
/// what it was; what he has posted stays under a neutral name.
/// </summary>
public static class Anonymisation
{
    /// <summary>
    /// Anonymises a user with his candidate: his sessions end, his open applications are withdrawn, and his profile, résumés,
    /// files, favorites, records, memberships and sign-in log go, and the reasons for which he was blocked.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction of the caller's; it is saved.</param>
    /// <param name="user">Tracked by the context.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task AnonymiseAsync(
        this RecruitContext context, User user, long? actorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = user.Id;
        await context.RevokeSessionsAsync(id, SessionEndReason.Anonymised, now, except: null, cancellationToken);
        if (await context.Candidates.SingleOrDefaultAsync(candidate => candidate.UserId == id, cancellationToken) is { } candidate)
        {
            await context.AnonymiseAsync(candidate, actorId, now, cancellationToken);
        }

        user.Anonymise(now);
        await context.SaveChangesAsync(cancellationToken);

        var files = await context.ResumeFiles.Where(file => file.OwnerId == id && file.DeletedAt == null).ToListAsync(cancellationToken);
        await context.DeleteFilesAsync(files, now, cancellationToken);
        await context.Profiles.Where(profile => profile.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.Educations.Where(item => item.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.WorkExperiences.Where(item => item.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.FamilyMembers.Where(item => item.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.Resumes.Where(resume => resume.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.EmailConfirmations.Where(confirmation => confirmation.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.OutgoingMails.Where(mail => mail.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.Favorites.Where(favorite => favorite.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.InterviewRecords.Where(record => record.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.GroupMembers.Where(member => member.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.SignInLogEntries.Where(entry => entry.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await context.Sessions.Where(session => session.UserId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Ip, (string?)null), cancellationToken);
        await context.BlockedUsers.Where(blocked => blocked.UserId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(blocked => blocked.Reason, BlockedUser.ForgottenReason), cancellationToken);
    }

    /// <summary>
    /// Anonymises a candidate: his open applications are withdrawn, and his tags, files, skills, the notes on him and the words of his
    /// events go.
    /// </summary>
    /// <inheritdoc cref="AnonymiseAsync(RecruitContext, User, long?, DateTimeOffset, CancellationToken)" path="/param"/>
    /// <param name="candidate">Tracked by the context.</param>
    public static async Task AnonymiseAsync(
        this RecruitContext context, Candidate candidate, long? actorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = candidate.Id;
        var open = await context.Applications
            .Where(application => application.CandidateId == id && application.Status == ApplicationStatus.Active)
            .OrderBy(application => application.Id)
            .Select(application => application.Id)
            .ToListAsync(cancellationToken);
        foreach (var application in open)
        {
            await context.TransitionAsync(
                application, (stored, pipeline) => stored.Withdraw(pipeline, null, actorId, null, now), cancellationToken);
        }

        candidate.Anonymise(now);
        await context.SaveChangesAsync(cancellationToken);

        var files = await context.ResumeFiles.Where(file => file.CandidateId == id && file.DeletedAt == null).ToListAsync(cancellationToken);
        await context.DeleteFilesAsync(files, now, cancellationToken);
        await context.CandidateTags.Where(tag => tag.CandidateId == id).ExecuteDeleteAsync(cancellationToken);
        await context.CandidateDirectoryEntries.Where(entry => entry.CandidateId == id).ExecuteDeleteAsync(cancellationToken);
        await context.ApplicationNotes.IgnoreQueryFilters()
            .Where(note => note.Application.CandidateId == id)
            .ExecuteDeleteAsync(cancellationToken);
        await context.ForgetEventReasonsAsync(id, cancellationToken);
    }
}
