using System.Security.Claims;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Posts;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Experiences;

/// <summary>
/// How an interview was that a user had somewhere. Everyone reads it; one that a moderator has hidden is for moderators (HR and
/// ADMIN) and its author, and has <c>hiddenAt</c>.
/// </summary>
[Node]
[ObjectType<InterviewExperience>(Ignore =
[
    nameof(InterviewExperience.AuthorId), nameof(InterviewExperience.HiddenById), nameof(InterviewExperience.DeletedAt),
])]
public static partial class ExperienceNode
{
    /// <summary>The experience of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<InterviewExperience?> GetExperienceAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableExperienceByIdDataLoader readableExperienceById,
        CancellationToken cancellationToken) =>
        readableExperienceById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>Who has written it.</summary>
    [Cost(1)]
    public static async Task<Author> GetAuthorAsync(
        [Parent(nameof(InterviewExperience.AuthorId))] InterviewExperience experience,
        IAuthorByIdDataLoader authorById,
        CancellationToken cancellationToken) =>
        (await authorById.LoadAsync(experience.AuthorId, cancellationToken))!;

    /// <summary>Whether the caller has written it, and so may change and delete it.</summary>
    public static bool IsMine(
        [Parent(nameof(InterviewExperience.AuthorId))] InterviewExperience experience, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        experience.AuthorId == Viewer.Of(caller).UserId;

    /// <summary>The moderator who hid it; null while it shows.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetHiddenByAsync(
        [Parent(nameof(InterviewExperience.HiddenById))] InterviewExperience experience,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        experience.HiddenById is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;
}
