using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Experiences;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Experiences;

internal static class ExperienceDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Viewed, InterviewExperience>> GetReadableExperienceByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var experiences = await context.InterviewExperiences.AsNoTracking().ReadableBy(viewer)
            .Where(experience => ids.Contains(experience.Id))
            .ToDictionaryAsync(experience => experience.Id, cancellationToken);
        return experiences.For(viewer);
    }
}
