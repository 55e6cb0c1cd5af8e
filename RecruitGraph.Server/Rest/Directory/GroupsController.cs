using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>组: groups of dialect E. Everyone signed in reads them, administrators change them.</summary>
[Dialect<DirectoryDialect>]
public sealed class GroupsController(OperationRunner operations) : DirectoryController(operations)
{
    /// <summary>All groups.</summary>
    [HttpGet("/api/groups/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> ListGroupsAsync() =>
        DialectAnswer.Ok((await RunAllPagesAsync("ListGroups", after => new { after })).Items.Select(GroupShapes.Group));

    /// <summary>Makes a group; its profile must be given, and say something.</summary>
    [HttpPost("/api/groups/"), Only(Callers.Administrators)]
    public async Task<IActionResult> CreateGroupAsync()
    {
        var body = await ReadBodyAsync();
        return body?.Has("name") != true || body.Object("profile") is null || GroupBody.Read(body) is not { } input
            ? DirectoryDialect.Wrong
            : Answer((await RunAsync(new { input })).Mutation("createGroup", "group"), "创建成功！", DirectoryDialect.GroupNotFound);
    }

    /// <summary>One group.</summary>
    [HttpGet("/api/groups/{pk:number}/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> GetGroupAsync(long pk)
    {
        var group = (await RunAsync(Named(pk))).Data.GetProperty("group");
        return group.ValueKind == JsonValueKind.Null ? DirectoryDialect.GroupNotFound : DialectAnswer.Ok(GroupShapes.Group(group));
    }

    /// <summary>Changes what is given of a group; a profile that is null is deleted.</summary>
    [HttpPut("/api/groups/{pk:number}/"), Only(Callers.Administrators)]
    public async Task<IActionResult> UpdateGroupAsync(long pk)
    {
        var body = await ReadBodyAsync();
        var change = await ChangeFoundAsync(
            "FindGroup", Named(pk), _ => body is null ? null : GroupBody.Read(body), "updateGroup", "group");
        return Answer(change, "更改用户组信息成功！", DirectoryDialect.GroupNotFound);
    }

    /// <summary>Deletes a group; its members stay users.</summary>
    [HttpDelete("/api/groups/{pk:number}/"), Only(Callers.Administrators)]
    public async Task<IActionResult> DeleteGroupAsync(long pk)
    {
        var change = await ChangeFoundAsync("FindGroup", Named(pk), _ => [], "deleteGroup", "group");
        return Answer(change, "成功删除用户组！", DirectoryDialect.GroupNotFound);
    }

    private static object Named(long pk) => new { group = LegacyId.ToGlobal("Group", pk) };
}
