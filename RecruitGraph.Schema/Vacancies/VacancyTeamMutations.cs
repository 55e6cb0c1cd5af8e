using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Who recruits for a vacancy.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class VacancyTeamMutations
{
    /// <summary>Takes a user into a vacancy's team; nothing changes where he belongs already.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<UserNotFoundException>]
    [Error<NotARecruiterException>(At = "userId")]
    [Error<OutOfRangeException>(At = "userId")]
    public static async Task<Vacancy> AddVacancyTeamMemberAsync(
        AddVacancyTeamMemberInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var vacancy = await WithTeam(context).GetForEditAsync(viewer, input.Id, input.Version, cancellationToken);
        await EnsureRecruiterAsync(context, input.UserId, cancellationToken);
        vacancy.AddTeamMember(input.UserId, viewer.RequiredUserId, time.GetUtcNow());
        return await SaveAsync(context, audit, viewer, vacancy, input.Version, "team", input.UserId, cancellationToken);
    }

    /// <summary>Takes a user out of a vacancy's team; nothing changes where he does not belong.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<VacancyOwnerInTeamException>(At = "userId")]
    public static async Task<Vacancy> RemoveVacancyTeamMemberAsync(
        RemoveVacancyTeamMemberInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var vacancy = await WithTeam(context).GetForEditAsync(viewer, input.Id, input.Version, cancellationToken);
        vacancy.RemoveTeamMember(input.UserId, time.GetUtcNow());
        return await SaveAsync(context, audit, viewer, vacancy, input.Version, "team", input.UserId, cancellationToken);
    }

    /// <summary>Gives a vacancy to another owner; the one before stays in its team.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<UserNotFoundException>]
    [Error<NotARecruiterException>(At = "userId")]
    public static async Task<Vacancy> TransferVacancyAsync(
        TransferVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var vacancy = await WithTeam(context).GetForEditAsync(viewer, input.Id, input.Version, cancellationToken);
        await EnsureRecruiterAsync(context, input.UserId, cancellationToken);
        vacancy.ChangeOwner(input.UserId, viewer.RequiredUserId, time.GetUtcNow());
        return await SaveAsync(context, audit, viewer, vacancy, input.Version, "owner", input.UserId, cancellationToken);
    }

    private static IQueryable<Vacancy> WithTeam(RecruitContext context) => context.Vacancies.Include(vacancy => vacancy.Team).AsSplitQuery();

    private static async Task EnsureRecruiterAsync(RecruitContext context, long userId, CancellationToken cancellationToken)
    {
        var user = await context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == userId, cancellationToken);
        if (user is null || user.AnonymisedAt is not null)
        {
            throw new UserNotFoundException();
        }

        if (user.Role == Role.JobSeeker)
        {
            throw new NotARecruiterException();
        }
    }

    private static async Task<Vacancy> SaveAsync(
        RecruitContext context,
        AuditTrail audit,
        Viewer viewer,
        Vacancy vacancy,
        int version,
        string field,
        long userId,
        CancellationToken cancellationToken) =>
        vacancy.Version == version
            ? vacancy
            : await context.SaveVacancyAsync(
                audit, viewer, vacancy, version, AuditDetails.None.WithFields(field).With("userId", userId), cancellationToken);
}
