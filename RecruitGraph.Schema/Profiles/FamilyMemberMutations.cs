using System.Security.Claims;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Changes of the list <c>familyMembers</c> beside a profile: everyone his own, administrators anybody's.</summary>
[MutationType]
[Authorize]
public static partial class FamilyMemberMutations
{
    /// <summary>Adds somebody of the family; a user has at most 50.</summary>
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<OutOfRangeException>]
    [Error<InvalidInputException>]
    public static Task<FamilyMember> AddFamilyMemberAsync(
        AddFamilyMemberInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken)
    {
        var details = new FamilyMemberDetails(
            input.Name.Trim(), input.PhoneNumber.Trim(), input.Relation.Trim(), Input.Trimmed(input.Work));
        return lists.AddAsync(
            Viewer.Of(caller), input.UserId, "familyMembers", (userId, present) => FamilyMember.Add(userId, present, details), cancellationToken);
    }

    /// <summary>Changes somebody of the family. Of two changes of one version, one wins.</summary>
    [Error<FamilyMemberNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static Task<FamilyMember> UpdateFamilyMemberAsync(
        UpdateFamilyMemberInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken) =>
        lists.EditAsync<FamilyMember>(
            Viewer.Of(caller),
            input.Id,
            input.Version,
            "familyMembers",
            item => item.Edit(new FamilyMemberDetails(
                input.Name.Value?.Trim() ?? item.Name,
                input.PhoneNumber.Value?.Trim() ?? item.PhoneNumber,
                input.Relation.Value?.Trim() ?? item.Relation,
                Input.Trimmed(input.Work.Or(item.Work)))),
            static () => new FamilyMemberNotFoundException(),
            cancellationToken);

    /// <summary>Removes somebody of the family; gives what it was.</summary>
    [Error<FamilyMemberNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<VersionConflictException>(At = "version")]
    public static Task<FamilyMember> RemoveFamilyMemberAsync(
        RemoveFamilyMemberInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileLists lists,
        CancellationToken cancellationToken) =>
        lists.RemoveAsync<FamilyMember>(
            Viewer.Of(caller), input.Id, input.Version, "familyMembers", static () => new FamilyMemberNotFoundException(), cancellationToken);
}
