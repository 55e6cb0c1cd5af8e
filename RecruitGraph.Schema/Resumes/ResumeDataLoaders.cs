using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Resumes;

internal static class ResumeDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Resume>> GetResumeByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Resumes.AsNoTracking()
            .Where(resume => userIds.Contains(resume.UserId))
            .ToDictionaryAsync(resume => resume.UserId, cancellationToken);

    [DataLoader]
    public static Task<ILookup<long, ResumeEducation>> GetResumeEducationByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        LoadAsync<ResumeEducation>(context, item => userIds.Contains(item.UserId), item => item.UserId, cancellationToken);

    [DataLoader]
    public static Task<ILookup<long, ResumeWorkExperience>> GetResumeWorkExperienceByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        LoadAsync<ResumeWorkExperience>(context, item => userIds.Contains(item.UserId), item => item.UserId, cancellationToken);

    [DataLoader]
    public static Task<ILookup<long, ResumePortfolioItem>> GetResumePortfolioByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        LoadAsync<ResumePortfolioItem>(context, item => userIds.Contains(item.UserId), item => item.UserId, cancellationToken);

    [DataLoader]
    public static Task<ILookup<long, ResumeSkill>> GetResumeSkillsByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        LoadAsync<ResumeSkill>(context, item => userIds.Contains(item.UserId), item => item.UserId, cancellationToken);

    private static async Task<ILookup<long, TItem>> LoadAsync<TItem>(
        RecruitContext context,
        System.Linq.Expressions.Expression<Func<TItem, bool>> wanted,
        Func<TItem, long> userId,
        CancellationToken cancellationToken)
        where TItem : class, IResumeItem
    {
        var items = await context.Set<TItem>().AsNoTracking().Where(wanted).ToListAsync(cancellationToken);
        return items.OrderBy(item => item.Ordinal).ToLookup(userId);
    }
}
