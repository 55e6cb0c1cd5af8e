using System.Security.Claims;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Users;

/// <summary>Users, as queries reach them.</summary>
[QueryType]
public static partial class UserQueries
{
    /// <summary>The signed-in user; null for an anonymous caller.</summary>
    public static async Task<User?> GetMeAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        Viewer.Of(caller).UserId is { } id ? await userById.LoadAsync(id, cancellationToken) : null;
}
