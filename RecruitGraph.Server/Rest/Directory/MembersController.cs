using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>Who belongs to which group of dialect E, from both sides. The document has the lists alone, the directory took people in as well.</summary>
[Dialect<DirectoryDialect>]
public sealed class MembersController(OperationRunner operations) : DirectoryController(operations)
{
    /// <summary>The users of a group, with all that they say of themselves.</summary>
    [HttpGet("/api/groups/{pk:number}/users/"), Only(Callers.Administrators)]
    public async Task<IActionResult> ListMembersAsync(long pk)
    {
        var (members, first) = await RunAllPagesAsync("ListMembers", after => new { group = LegacyId.ToGlobal("Group", pk), after });
        return first.GetProperty("group").ValueKind == JsonValueKind.Null
            ? DirectoryDialect.GroupNotFound
            : await UsersAsync([.. members.Select(member => member.GetProperty("user"))]);
    }

    /// <summary>Takes a user into a group.</summary>
    [HttpPost("/api/groups/{pk:number}/users/"), Only(Callers.Administrators)]
    public async Task<IActionResult> AddMemberAsync(long pk) =>
        (await ReadBodyAsync())?.Number("user") is { } user
            ? await AddAsync(pk, user, DirectoryDialect.GroupNotFound, DirectoryDialect.NamedUserNotFound)
            : DirectoryDialect.Wrong;

    /// <summary>The groups of a user.</summary>
    [HttpGet("/api/users/{pk:number}/groups/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> ListGroupsOfUserAsync(long pk)
    {
        if (await RefuseOthersAsync(pk) is { } refusal)
        {
            return refusal;
        }

        var (memberships, first) = await RunAllPagesAsync("ListGroupsOfUser", after => new { user = LegacyId.ToGlobal("User", pk), after });
        return UserShapes.IsThere(first.GetProperty("user"))
            ? DialectAnswer.Ok(memberships.Select(membership => GroupShapes.OfUser(membership.GetProperty("group"))))
            : DirectoryDialect.UserNotFound;
    }

    /// <summary>Takes a user into a group.</summary>
    [HttpPost("/api/users/{pk:number}/groups/"), Only(Callers.Administrators)]
    public async Task<IActionResult> JoinGroupAsync(long pk) =>
        (await ReadBodyAsync())?.Number("group") is { } group
            ? await AddAsync(group, pk, DirectoryDialect.NamedGroupNotFound, DirectoryDialect.UserNotFound)
            : DirectoryDialect.Wrong;

    private async Task<IActionResult> AddAsync(long group, long user, DialectAnswer noGroup, DialectAnswer noUser)
    {
        var input = new { groupId = LegacyId.ToGlobal("Group", group), userId = LegacyId.ToGlobal("User", user) };
        var answer = (await RunAsync(new { input })).Mutation("addGroupMember", "groupMember");
        return answer.ErrorCode switch
        {
            "GROUP_NOT_FOUND" => noGroup,
            "DUPLICATE_GROUP_MEMBER" => DirectoryDialect.AlreadyMember,
            _ => Answer(answer, "添加成功！", noUser),
        };
    }
}
