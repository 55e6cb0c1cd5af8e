using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.BlockedUsers;

namespace RecruitGraph.Schema.Resumes;

/// <summary>Changes of the caller's own résumé.</summary>
[MutationType]
[Authorize]
public static partial class ResumeMutations
{
    private const int NoVersion = 0;

    /// <summary>
    /// Writes or changes the caller's résumé: a list that is given replaces the whole list, what is not given stays as it is. Of two
    /// changes of one version, one wins.
    /// </summary>
    [Error<UserAnonymisedException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<UserBlockedException>]
    [Error<InvalidInputException>]
    public static async Task<Resume> SaveResumeAsync(
        SaveResumeInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var fields = AuditDetails.None.WithFields(input.GivenFields());
        if (await LoadAsync(context, viewer.RequiredUserId, cancellationToken) is { } resume)
        {
            var expected = input.Version ?? NoVersion;
            resume.EnsureVersion(expected);
            resume.Edit(input.Apply(resume.ToDetails()), time.GetUtcNow());
            audit.Record(viewer, AuditAction.Changed, AuditSubject.Resume, resume.UserId, fields);
            await context.SaveEditAsync(resume, expected, cancellationToken);
            return resume;
        }

        return input.Version is { } version
            ? throw new VersionConflictException(version, null)
            : await CreateAsync(input, viewer, fields, context, audit, time, cancellationToken);
    }

    /// <summary>Deletes the caller's résumé with all its lists; what he uploaded stays.</summary>
    /// <param name="version">The version that the caller has seen.</param>
    [Error<ResumeNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task DeleteResumeAsync(
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var resume = await context.Resumes.SingleOrDefaultAsync(resume => resume.UserId == viewer.RequiredUserId, cancellationToken)
            ?? throw new ResumeNotFoundException();
        resume.EnsureVersion(version);
        context.Remove(resume);
        audit.Record(viewer, AuditAction.Deleted, AuditSubject.Resume, resume.UserId);
        await context.SaveEditAsync(resume, version, cancellationToken);
    }

    private static async Task<Resume> CreateAsync(
        SaveResumeInput input,
        Viewer viewer,
        AuditDetails fields,
        RecruitContext context,
        AuditTrail audit,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var user = await context.Users.SingleAsync(user => user.Id == viewer.RequiredUserId, cancellationToken);
        var resume = Resume.Create(user, input.Apply(new ResumeDetails()), time.GetUtcNow());
        context.Add(resume);
        audit.Record(viewer, AuditAction.Created, AuditSubject.Resume, resume.UserId, fields);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DuplicateResumeException)
        {
            // Two requests were about to make the first one; this one has seen none.
            throw new VersionConflictException(NoVersion, 1);
        }

        return resume;
    }

    private static Task<Resume?> LoadAsync(RecruitContext context, long userId, CancellationToken cancellationToken) =>
        context.Resumes
            .Include(resume => resume.Education)
            .Include(resume => resume.WorkExperience)
            .Include(resume => resume.Portfolio)
            .Include(resume => resume.Skills)
            .AsSplitQuery()
            .SingleOrDefaultAsync(resume => resume.UserId == userId, cancellationToken);
}
