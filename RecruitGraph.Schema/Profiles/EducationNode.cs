using System.Security.Claims;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A stretch of a user's schooling. Readable by himself, HR and ADMIN. Dates are kept as they were written.</summary>
[Node]
[ObjectType<Education>]
public static partial class EducationNode
{
    /// <summary>The one of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static async Task<Education?> GetEducationAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IEducationByIdDataLoader educationById,
        CancellationToken cancellationToken)
    {
        var item = await educationById.LoadAsync(id, cancellationToken);
        return item is not null && UserAccess.CanRead(Viewer.Of(caller), item.UserId) ? item : null;
    }

    /// <summary>Whose, as the user's global id.</summary>
    [ID<User>]
    public static long GetUserId([Parent(nameof(Education.UserId))] Education item) => item.UserId;

    /// <summary>Whose; after a change, his whole list is read through it.</summary>
    [Cost(1)]
    public static Task<User?> GetUserAsync(
        [Parent(nameof(Education.UserId))] Education item, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        userById.LoadAsync(item.UserId, cancellationToken);
}
