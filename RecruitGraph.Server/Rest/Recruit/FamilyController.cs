using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>用户家庭信息接口: the family of a user of dialect A.</summary>
[Dialect<RecruitDialect>, Only(Callers.SignedIn)]
public sealed class FamilyController(OperationRunner operations) : ProfileListController(operations)
{
    private protected override string Type => "FamilyMember";

    private protected override PortalFields Fields { get; } = new(
        new("name", "name"), new("phone_number", "phoneNumber"), new("relation", "relation"),
        new("work", "work", IsRequired: false));

    /// <summary>The user's family, in the order in which he wrote it down.</summary>
    [HttpGet("/api/fam_info/{user:number}")]
    public Task<IActionResult> ListFamilyAsync(long user) =>
        user != Viewer.UserId && Viewer.IsStaff ? RevealAsync(user) : ListAsync(user);

    /// <summary>Adds somebody.</summary>
    [HttpPost("/api/fam_info/{user:number}")]
    public Task<IActionResult> AddFamilyMemberAsync(long user) => AddAsync(user);

    /// <summary>Changes what is said of somebody.</summary>
    [HttpPut("/api/fam_info/{user:number}")]
    public Task<IActionResult> UpdateFamilyMemberAsync(long user) => UpdateAsync(user);

    /// <summary>Removes somebody.</summary>
    [HttpDelete("/api/fam_info/{user:number}")]
    public Task<IActionResult> RemoveFamilyMemberAsync(long user) => RemoveAsync(user);

    /// <summary>Telephone numbers are masked for others than the user; to an administrator they are revealed, and written down that he saw them.</summary>
    private async Task<IActionResult> RevealAsync(long user)
    {
        var answer = (await RunAsync("RevealFamily", new { user = LegacyId.ToGlobal("User", user) })).Mutation("revealProfile", "revealedProfile");
        if (answer.ErrorCode is not null)
        {
            return answer.ErrorCode == "PROFILE_NOT_FOUND" ? await ListAsync(user) : throw Unforeseen(answer.ErrorCode);
        }

        var numbers = answer.Result.GetProperty("familyMembers").EnumerateArray()
            .ToDictionary(member => member.GetProperty("id").GetString()!, member => member.GetProperty("phoneNumber").GetString());
        return DialectAnswer.Ok(RecruitShapes.Items(answer.Result.GetProperty("user"), Type, numbers));
    }
}
