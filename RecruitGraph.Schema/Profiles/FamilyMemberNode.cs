using System.Security.Claims;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Somebody of a user's family. Readable by himself, HR and ADMIN.</summary>
[Node]
[ObjectType<FamilyMember>]
public static partial class FamilyMemberNode
{
    /// <summary>The one of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static async Task<FamilyMember?> GetFamilyMemberAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IFamilyMemberByIdDataLoader familyMemberById,
        CancellationToken cancellationToken)
    {
        var item = await familyMemberById.LoadAsync(id, cancellationToken);
        return item is not null && UserAccess.CanRead(Viewer.Of(caller), item.UserId) ? item : null;
    }

    /// <summary>Whose, as the user's global id.</summary>
    [ID<User>]
    public static long GetUserId([Parent(nameof(FamilyMember.UserId))] FamilyMember item) => item.UserId;

    /// <summary>Whose; after a change, his whole list is read through it.</summary>
    [Cost(1)]
    public static Task<User?> GetUserAsync(
        [Parent(nameof(FamilyMember.UserId))] FamilyMember item, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        userById.LoadAsync(item.UserId, cancellationToken);

    /// <summary>The telephone number; for all but the user himself masked, such as `"***-****-**00"`.</summary>
    public static string GetPhoneNumber(
        [Parent(nameof(FamilyMember.UserId) + ", " + nameof(FamilyMember.PhoneNumber))] FamilyMember item,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        ProfileAccess.SeesAll(Viewer.Of(caller), item) ? item.PhoneNumber : Masks.PhoneNumber(item.PhoneNumber)!;
}
