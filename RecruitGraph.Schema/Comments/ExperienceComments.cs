using System.Security.Claims;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Experiences;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Comments;

/// <summary>What is said to an interview experience.</summary>
[ObjectType<InterviewExperience>]
public static partial class ExperienceComments
{
    /// <summary>How many comments the caller sees; hidden ones show to moderators and their authors alone.</summary>
    [Cost(1)]
    public static Task<int> GetCommentCountAsync(
        [Parent(nameof(InterviewExperience.Id))] InterviewExperience experience,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ICommentCountByExperienceIdDataLoader commentCountByExperienceId,
        CancellationToken cancellationToken) =>
        commentCountByExperienceId.LoadAsync(new Viewed(experience.Id, Viewer.Of(caller)), cancellationToken);

    /// <summary>What is said to it, oldest first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<Comment>> GetCommentsAsync(
        [Parent(nameof(InterviewExperience.Id))] InterviewExperience experience,
        PagingArguments pagingArguments,
        QueryContext<Comment> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ICommentsByExperienceIdDataLoader commentsByExperienceId,
        CancellationToken cancellationToken) =>
        await commentsByExperienceId.With(pagingArguments, query).LoadAsync(new Viewed(experience.Id, Viewer.Of(caller)), cancellationToken)
        ?? Page<Comment>.Empty;
}
