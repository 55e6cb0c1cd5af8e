using System.Security.Claims;
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
    /// <summary>
    /// Gathers all that is stored about a person, for him to take along. Where it is more than an answer of the graph may hold (16 MiB where
    /// the host has set nothing else), this is refused with `RESPONSE_SIZE_LIMIT_EXCEEDED`; `GET /personal-data?id=…`, with the global id of
    /// the user or candidate and the same token, gives the same JSON as a download, however large it is.
    /// </summary>
    [Authorize]
    [Error<UserNotFoundException>]
    [Error<CandidateNotFoundException>]
    [Error<CandidateHasAccountException>(At = "candidateId")]
    public static async Task<PersonalData> ExportPersonalDataAsync(
        ExportPersonalDataInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        PersonalDataExports exports,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var person = input.UserId is { } userId
            ? await exports.BeginUserAsync(viewer, userId, cancellationToken)
            : await exports.BeginCandidateAsync(viewer, input.CandidateId, cancellationToken);
        var json = await context.ExportAsync(person, cancellationToken);
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

    private static void EnsureSelfOrAdmin(Viewer viewer, long userId)
    {
        if (viewer.UserId != userId && !viewer.IsAdmin)
        {
            throw new UserNotFoundException();
        }
    }
}
