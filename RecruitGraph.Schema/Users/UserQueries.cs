using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Users;

/// <summary>Users, as queries reach them.</summary>
[QueryType]
public static partial class UserQueries
{
    /// <summary>The signed-in user; null for an anonymous caller.</summary>
    public static async Task<User?> GetMeAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        Viewer.Of(caller).UserId is { } id ? await userById.LoadAsync(id, cancellationToken) : null;

    /// <summary>All users, in the order in which they registered where no other is asked for.</summary>
    /// <param name="search">
    /// Only those whose user name or display name contains this text, in any case, such as `"li"`; for ADMIN the e-mail address counts
    /// as well. At most 128 characters.
    /// </param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<User>> GetUsersAsync(
        [Line(User.MaxDisplayNameLength)] string? search,
        PagingArguments pagingArguments,
        QueryContext<User> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var users = context.Users.AsNoTracking();
        if (Input.Trimmed(search) is { } text)
        {
            var found = context.FindUsers(text, alsoByEmail: Viewer.Of(caller).IsAdmin);
            users = users.Where(user => found.Contains(user.Id));
        }

        return await users
            .With(query, order => order.AddAscending(user => user.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>Whether there is such a user, and he was not anonymised; who he is tells `userById` to those who may see him.</summary>
    /// <param name="id">His global id.</param>
    [Authorize]
    public static async Task<bool> GetUserExistsAsync(
        [ID<User>] long id, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        await userById.LoadAsync(id, cancellationToken) is { AnonymisedAt: null };

    /// <summary>One user; null where there is none, or where the caller may not see him.</summary>
    /// <param name="id">His global id.</param>
    public static Task<User?> GetUserByIdAsync(
        [ID<User>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        UserNode.GetUserAsync(id, caller, userById, cancellationToken);
}
