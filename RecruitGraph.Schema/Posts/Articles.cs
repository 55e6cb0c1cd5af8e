using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Schema.Discussions;
using RecruitGraph.Schema.Experiences;

namespace RecruitGraph.Schema.Posts;

/// <summary>What is commented or liked: discussions and interview experiences.</summary>
internal static class Articles
{
    /// <summary>Refuses an article that the caller does not see.</summary>
    /// <exception cref="DiscussionNotFoundException">There is no such discussion for him.</exception>
    /// <exception cref="ExperienceNotFoundException">There is no such experience for him.</exception>
    public static async Task EnsureReadableAsync(
        this RecruitContext context, ArticleInput article, Viewer viewer, CancellationToken cancellationToken)
    {
        if (article.DiscussionId is { } discussionId
            && !await context.Discussions.ReadableBy(viewer).AnyAsync(discussion => discussion.Id == discussionId, cancellationToken))
        {
            throw new DiscussionNotFoundException();
        }

        if (article.ExperienceId is { } experienceId
            && !await context.InterviewExperiences.ReadableBy(viewer).AnyAsync(experience => experience.Id == experienceId, cancellationToken))
        {
            throw new ExperienceNotFoundException();
        }
    }
}
