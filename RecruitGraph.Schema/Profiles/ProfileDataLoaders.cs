using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

internal static class ProfileDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Profile>> GetProfileByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Profiles.AsNoTracking()
            .Where(profile => userIds.Contains(profile.UserId))
            .ToDictionaryAsync(profile => profile.UserId, cancellationToken);

    // A user has at most 50 of each, so that these lists need no pages.
    [DataLoader]
    public static async Task<ILookup<long, Education>> GetEducationsByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        (await OfUsers(context.Educations, userIds).ToListAsync(cancellationToken)).ToLookup(item => item.UserId);

    [DataLoader]
    public static async Task<ILookup<long, WorkExperience>> GetWorkExperiencesByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        (await OfUsers(context.WorkExperiences, userIds).ToListAsync(cancellationToken)).ToLookup(item => item.UserId);

    [DataLoader]
    public static async Task<ILookup<long, FamilyMember>> GetFamilyMembersByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        (await OfUsers(context.FamilyMembers, userIds).ToListAsync(cancellationToken)).ToLookup(item => item.UserId);

    [DataLoader]
    public static Task<Dictionary<long, Education>> GetEducationByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Educations.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, WorkExperience>> GetWorkExperienceByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.WorkExperiences.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, FamilyMember>> GetFamilyMemberByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.FamilyMembers.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);

    private static IQueryable<T> OfUsers<T>(IQueryable<T> items, IReadOnlyList<long> userIds)
        where T : class, IProfileItem =>
        items.AsNoTracking().Where(item => userIds.Contains(item.UserId)).OrderBy(item => item.Id);
}
