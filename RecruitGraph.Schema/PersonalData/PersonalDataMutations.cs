using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.PersonalData;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Candidates;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>What people may ask of the house about their own data. All of it is audited.</summary>
[MutationType]
public static partial class PersonalDataMutations
{
    /// <summary>Gathers all that is stored about a person, for him to take along.</summary>
    [Authorize]
    [Error<UserNotFoundException>]
    [Error<CandidateNotFoundException>]
    [Error<CandidateHasAccountException>(At = "candidateId")]
    public static async Task<PersonalData> ExportPersonalDataAsync(
        ExportPersonalDataInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var person = input.UserId is { } userId
            ? await FindUserAsync(viewer, userId, context, cancellationToken)
            : await FindCandidateAsync(viewer, input.CandidateId, context, cancellationToken);
        var json = await context.ExportAsync(person, cancellationToken);
        if (input.UserId is not null)
        {
            audit.Record(viewer, AuditAction.Exported, AuditSubject.User, person.UserId);
        }
        else
        {
            audit.Record(viewer, AuditAction.Exported, AuditSubject.Candidate, person.CandidateId);
        }

        await context.SaveChangesAsync(cancellationToken);
        return new PersonalData(time.GetUtcNow(), json);
    }

    /// <summary>
    /// Closes an account for good and takes away all that says whose it was: sign-in, profile, résumés and files go, open applications
    /// are withdrawn, and what was posted stays under a neutral name. The pipeline's counts stay. The last administrator stays.
    /// </summary>
    [Authorize]
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<LastAdminException>(At = "userId")]
    public static async Task<User> AnonymiseUserAsync(
        AnonymiseUserInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        EnsureSelfOrAdmin(viewer, input.UserId);
        return await context.WithLockedUserAsync(
            input.UserId,
            async user =>
            {
                if (user.Role == Role.Admin)
                {
                    await context.EnsureNotLastAdminAsync(user.Id, cancellationToken);
                }

                audit.Record(viewer, AuditAction.Anonymised, AuditSubject.User, user.Id);
                await context.AnonymiseAsync(user, viewer.UserId, time.GetUtcNow(), cancellationToken);
                return user;
            },
            cancellationToken,
            viewer.UserId);
    }

    /// <summary>
    /// Takes away all that says who a candidate without an account is; his open applications are withdrawn, also those to confidential
    /// vacancies, and the pipeline's counts stay. For ADMIN. Nothing of him changes afterwards.
    /// </summary>
    [Authorize(Roles = [Roles.Admin])]
    [Error<CandidateNotFoundException>]
    [Error<CandidateAnonymisedException>(At = "candidateId")]
    [Error<CandidateHasAccountException>(At = "candidateId")]
    public static async Task<Candidate> AnonymiseCandidateAsync(
        AnonymiseCandidateInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockCandidateAsync(input.CandidateId, cancellationToken);
        var candidate = await context.FindCandidateAsync(input.CandidateId, viewer, cancellationToken);
        if (candidate.UserId is not null)
        {
            throw new CandidateHasAccountException();
        }

        candidate.EnsureNotAnonymised();
        audit.Record(viewer, AuditAction.Anonymised, AuditSubject.Candidate, candidate.Id);
        await context.AnonymiseAsync(candidate, viewer.UserId, time.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return candidate;
    }

    private static async Task<Person> FindUserAsync(Viewer viewer, long userId, RecruitContext context, CancellationToken cancellationToken)
    {
        EnsureSelfOrAdmin(viewer, userId);
        return await context.Users.AnyAsync(user => user.Id == userId, cancellationToken)
            ? await Person.OfUserAsync(context, userId, cancellationToken)
            : throw new UserNotFoundException();
    }

    // All of it is more than HR may read of a candidate: private notes of others, and applications to confidential vacancies.
    private static async Task<Person> FindCandidateAsync(
        Viewer viewer, long? candidateId, RecruitContext context, CancellationToken cancellationToken)
    {
        var candidate = viewer.IsAdmin
            ? await context.Candidates.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == candidateId, cancellationToken)
            : null;
        return candidate switch
        {
            null => throw new CandidateNotFoundException(),
            { UserId: not null } => throw new CandidateHasAccountException(),
            _ => Person.Of(candidate),
        };
    }

    private static void EnsureSelfOrAdmin(Viewer viewer, long userId)
    {
        if (viewer.UserId != userId && !viewer.IsAdmin)
        {
            throw new UserNotFoundException();
        }
    }
}
