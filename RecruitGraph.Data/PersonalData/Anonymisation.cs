using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Postgres;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Stages;
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
    /// files, favorites, records, memberships and sign-in log go, with the reasons for which he was blocked, the words that he had deleted
    /// already, and the addresses in the audit.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction of the caller's; it is saved.</param>
    /// <param name="user">Tracked by the context, his row locked.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task AnonymiseAsync(
        this RecruitContext context, User user, long? actorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = user.Id;
        var person = await Person.OfUserAsync(context, id, cancellationToken);
        var audit = await context.AuditEntriesOfAsync(person, cancellationToken);
        await context.RevokeSessionsAsync(id, SessionEndReason.Anonymised, now, except: null, cancellationToken);
        if (await context.LockCandidateOfUserAsync(id, cancellationToken) is { } candidate)
        {
            await context.ForgetCandidateAsync(candidate, actorId, now, cancellationToken);
        }

        user.Anonymise(now);
        await context.SaveChangesAsync(cancellationToken);

        await context.ForgetFilesAsync(person, now, cancellationToken);
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
        await context.ForgetDeletedPostsAsync(id, cancellationToken);
        await context.ForgetAddressesAsync(audit, cancellationToken);
    }

    /// <summary>
    /// Anonymises a candidate without an account: his open applications are withdrawn, and his tags, files, skills, the notes on him, the
    /// words of his events and the addresses in the audit go.
    /// </summary>
    /// <inheritdoc cref="AnonymiseAsync(RecruitContext, User, long?, DateTimeOffset, CancellationToken)" path="/param"/>
    /// <param name="candidate">Tracked by the context, his row locked.</param>
    public static async Task AnonymiseAsync(
        this RecruitContext context, Candidate candidate, long? actorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = Person.Of(candidate);
        var audit = await context.AuditEntriesOfAsync(person, cancellationToken);
        await context.ForgetCandidateAsync(candidate, actorId, now, cancellationToken);
        await context.ForgetFilesAsync(person, now, cancellationToken);
        await context.ForgetAddressesAsync(audit, cancellationToken);
    }

    private static async Task ForgetCandidateAsync(
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
            try
            {
                await context.TransitionAsync(application, Withdraw, cancellationToken);
            }
            catch (InvalidTransitionException)
            {
                // Somebody else ended it at the same moment, and was first.
            }
        }

        candidate.Anonymise(now);
        await context.SaveChangesAsync(cancellationToken);

        await context.CandidateTags.Where(tag => tag.CandidateId == id).ExecuteDeleteAsync(cancellationToken);
        await context.CandidateDirectoryEntries.Where(entry => entry.CandidateId == id).ExecuteDeleteAsync(cancellationToken);
        await context.ApplicationNotes.IgnoreQueryFilters()
            .Where(note => note.Application.CandidateId == id)
            .ExecuteDeleteAsync(cancellationToken);
        await context.ForgetEventReasonsAsync(id, cancellationToken);

        ApplicationEvent Withdraw(Application stored, Pipeline pipeline)
        {
            var state = new PipelineState(stored.Status, pipeline.Find(stored.StageId)!);
            return stored.Status == ApplicationStatus.Active
                ? stored.Withdraw(pipeline, null, actorId, null, now)
                : throw new InvalidTransitionException(ApplicationEventKind.Withdrawn, state, state);
        }
    }

    /// <summary>Deletes his files, and takes name and fingerprint of those that were deleted before as well.</summary>
    private static async Task ForgetFilesAsync(
        this RecruitContext context, Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var files = await context.ResumeFiles.Of(person).ToListAsync(cancellationToken);
        await context.DeleteFilesAsync(files, now, cancellationToken);
        await context.ResumeFiles.IgnoreQueryFilters().Of(person).ExecuteUpdateAsync(
            set => set.SetProperty(file => file.FileName, ResumeFile.ForgottenFileName)
                .SetProperty(file => file.Sha256, new byte[SHA256.HashSizeInBytes]),
            cancellationToken);
    }

    /// <summary>What he had deleted nobody reads any more, so that nothing of it need stay.</summary>
    private static async Task ForgetDeletedPostsAsync(this RecruitContext context, long userId, CancellationToken cancellationToken)
    {
        var discussions = context.Discussions.IgnoreQueryFilters().Where(posted => posted.AuthorId == userId && posted.DeletedAt != null);
        await context.DiscussionTags.Where(tag => discussions.Any(posted => posted.Id == tag.DiscussionId)).ExecuteDeleteAsync(cancellationToken);
        await discussions.ExecuteUpdateAsync(
            set => set.SetProperty(posted => posted.Title, "").SetProperty(posted => posted.Content, ""), cancellationToken);
        await context.Comments.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == userId && posted.DeletedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(posted => posted.Text, ""), cancellationToken);
        await context.InterviewExperiences.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == userId && posted.DeletedAt != null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(posted => posted.Company, "")
                    .SetProperty(posted => posted.Position, "")
                    .SetProperty(posted => posted.Sharing, "")
                    .SetProperty(posted => posted.Questions, Array.Empty<string>()),
                cancellationToken);
    }
}
