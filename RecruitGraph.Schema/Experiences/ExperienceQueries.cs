using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Experiences;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Experiences;

/// <summary>Interview experiences, as queries reach them.</summary>
[QueryType]
public static partial class ExperienceQueries
{
    /// <summary>Interview experiences, newest first where no other order is asked for.</summary>
    /// <param name="text">
    /// Only those whose company, position or sharing contains this text, in any case, such as <c>"backend"</c>; at most 128 characters.
    /// </param>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<InterviewExperience>> GetExperiencesAsync(
        [Line(InterviewExperience.MaxNameLength)] string? text,
        PagingArguments pagingArguments,
        QueryContext<InterviewExperience> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.InterviewExperiences.ReadableBy(Viewer.Of(caller)).About(context, text).ToPageAsync(query, pagingArguments, cancellationToken);

    /// <summary>The caller's own interview experiences, newest first where no other order is asked for; hidden ones too.</summary>
    /// <param name="text">
    /// Only those whose company, position or sharing contains this text, in any case, such as <c>"backend"</c>; at most 128 characters.
    /// </param>
    [Authorize]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<InterviewExperience>> GetMyExperiencesAsync(
        [Line(InterviewExperience.MaxNameLength)] string? text,
        PagingArguments pagingArguments,
        QueryContext<InterviewExperience> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var userId = viewer.RequiredUserId;
        return context.InterviewExperiences.ReadableBy(viewer)
            .Where(experience => experience.AuthorId == userId)
            .About(context, text)
            .ToPageAsync(query, pagingArguments, cancellationToken);
    }

    /// <summary>One interview experience; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<InterviewExperience?> GetExperienceByIdAsync(
        [ID<InterviewExperience>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableExperienceByIdDataLoader readableExperienceById,
        CancellationToken cancellationToken) =>
        ExperienceNode.GetExperienceAsync(id, caller, readableExperienceById, cancellationToken);

    private static IQueryable<InterviewExperience> About(
        this IQueryable<InterviewExperience> experiences, RecruitContext context, string? text)
    {
        if (Input.Trimmed(text) is not { } given)
        {
            return experiences;
        }

        var found = context.FindExperiences(given);
        return experiences.Where(experience => found.Contains(experience.Id));
    }

    private static Task<Page<InterviewExperience>> ToPageAsync(
        this IQueryable<InterviewExperience> experiences,
        QueryContext<InterviewExperience> query,
        PagingArguments pagingArguments,
        CancellationToken cancellationToken) =>
        experiences.AsNoTracking()
            .With(query, order => order.IfEmpty(none => none.AddDescending(experience => experience.Id)).AddAscending(experience => experience.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
}
