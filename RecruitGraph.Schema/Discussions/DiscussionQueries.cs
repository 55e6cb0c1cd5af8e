using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Discussions;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Discussions;

/// <summary>Discussions, as queries reach them.</summary>
[QueryType]
public static partial class DiscussionQueries
{
    /// <summary>Discussions, newest first where no other order is asked for.</summary>
    /// <param name="text">Only those whose title or content contains this text, in any case; at most 128 characters. Such as <c>"answer"</c>.</param>
    /// <param name="tag">Only those with this tag, written exactly so, such as <c>"interview"</c>.</param>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Discussion>> GetDiscussionsAsync(
        [Line(Discussion.MaxTitleLength)] string? text,
        [Line(DiscussionTag.MaxNameLength)] string? tag,
        PagingArguments pagingArguments,
        QueryContext<Discussion> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.Discussions.ReadableBy(Viewer.Of(caller)).About(context, text, tag).ToPageAsync(query, pagingArguments, cancellationToken);

    /// <summary>The caller's own discussions, newest first where no other order is asked for; hidden ones too.</summary>
    /// <param name="text">Only those whose title or content contains this text, in any case; at most 128 characters. Such as <c>"answer"</c>.</param>
    /// <param name="tag">Only those with this tag, written exactly so, such as <c>"interview"</c>.</param>
    [Authorize]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Discussion>> GetMyDiscussionsAsync(
        [Line(Discussion.MaxTitleLength)] string? text,
        [Line(DiscussionTag.MaxNameLength)] string? tag,
        PagingArguments pagingArguments,
        QueryContext<Discussion> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var userId = viewer.RequiredUserId;
        return context.Discussions.ReadableBy(viewer)
            .Where(discussion => discussion.AuthorId == userId)
            .About(context, text, tag)
            .ToPageAsync(query, pagingArguments, cancellationToken);
    }

    /// <summary>One discussion; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Discussion?> GetDiscussionByIdAsync(
        [ID<Discussion>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableDiscussionByIdDataLoader readableDiscussionById,
        CancellationToken cancellationToken) =>
        DiscussionNode.GetDiscussionAsync(id, caller, readableDiscussionById, cancellationToken);

    private static IQueryable<Discussion> About(
        this IQueryable<Discussion> discussions, RecruitContext context, string? text, string? tag)
    {
        if (Input.Trimmed(text) is { } given)
        {
            var found = context.FindDiscussions(given);
            discussions = discussions.Where(discussion => found.Contains(discussion.Id));
        }

        return Input.Trimmed(tag) is { } name
            ? discussions.Where(discussion => discussion.Tags.Any(present => present.Name == name))
            : discussions;
    }

    private static Task<Page<Discussion>> ToPageAsync(
        this IQueryable<Discussion> discussions, QueryContext<Discussion> query, PagingArguments pagingArguments, CancellationToken cancellationToken) =>
        discussions.AsNoTracking()
            .With(query, order => order.IfEmpty(none => none.AddDescending(discussion => discussion.Id)).AddAscending(discussion => discussion.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
}
