using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Discussions;

/// <summary>Queries of discussions that more than one place asks.</summary>
public static class DiscussionQueries
{
    /// <summary>
    /// The ids of those whose title or content contains a text in any case, whoever may see them. The trigram index answers texts of
    /// three letters and more.
    /// </summary>
    public static IQueryable<long> FindDiscussions(this RecruitContext context, string text)
    {
        var pattern = LikePattern.Containing(text);
        return context.Discussions.IgnoreQueryFilters()
            .Where(discussion => EF.Functions.ILike(discussion.Title, pattern, LikePattern.Escape)
                || EF.Functions.ILike(discussion.Content, pattern, LikePattern.Escape))
            .Select(discussion => discussion.Id)
            .Apart();
    }
}
