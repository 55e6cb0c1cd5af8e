using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>That a user belongs to a vacancy's team.</summary>
[ObjectType<VacancyTeamMember>(Ignore =
[
    nameof(VacancyTeamMember.VacancyId), nameof(VacancyTeamMember.UserId), nameof(VacancyTeamMember.AddedById),
])]
public static partial class VacancyTeamMemberNode
{
    /// <summary>The member.</summary>
    [Cost(1)]
    public static async Task<User> GetUserAsync(
        [Parent] VacancyTeamMember member, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        (await userById.LoadAsync(member.UserId, cancellationToken))!;

    /// <summary>Who took him in.</summary>
    [Cost(1)]
    public static async Task<User> GetAddedByAsync(
        [Parent] VacancyTeamMember member, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        (await userById.LoadAsync(member.AddedById, cancellationToken))!;
}
