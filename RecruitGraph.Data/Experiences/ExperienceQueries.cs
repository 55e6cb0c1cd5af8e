using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Experiences;

/// <summary>Queries of interview experiences that more than one place asks.</summary>
public static class ExperienceQueries
{
    /// <summary>
    /// The ids of those whose company, position or sharing contains a text in any case, whoever may see them. The trigram index
    /// answers texts of three letters and more.
    /// </summary>
    public static IQueryable<long> FindExperiences(this RecruitContext context, string text)
    {
        var pattern = LikePattern.Containing(text);
        return context.InterviewExperiences.IgnoreQueryFilters()
            .Where(experience => EF.Functions.ILike(experience.Company, pattern, LikePattern.Escape)
                || EF.Functions.ILike(experience.Position, pattern, LikePattern.Escape)
                || EF.Functions.ILike(experience.Sharing, pattern, LikePattern.Escape))
            .Select(experience => experience.Id)
            .Apart();
    }
}
