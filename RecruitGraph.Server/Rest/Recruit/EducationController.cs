using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>用户教育信息接口: where a user of dialect A went to school.</summary>
[Dialect<RecruitDialect>, Only(Callers.SignedIn)]
public sealed class EducationController(OperationRunner operations) : ProfileListController(operations)
{
    private protected override string Type => "Education";

    private protected override PortalFields Fields { get; } = new(
        new("degree", "degree"), new("school", "school"), new("major", "major"),
        new("begin_date", "beginDate"), new("end_date", "endDate"));

    /// <summary>The user's schooling, in the order in which he wrote it down.</summary>
    [HttpGet("/api/edu_info/{user:number}")]
    public Task<IActionResult> ListEducationsAsync(long user) => ListAsync(user);

    /// <summary>Adds a stretch of schooling.</summary>
    [HttpPost("/api/edu_info/{user:number}")]
    public Task<IActionResult> AddEducationAsync(long user) => AddAsync(user);

    /// <summary>Changes one.</summary>
    [HttpPut("/api/edu_info/{user:number}")]
    public Task<IActionResult> UpdateEducationAsync(long user) => UpdateAsync(user);

    /// <summary>Removes one.</summary>
    [HttpDelete("/api/edu_info/{user:number}")]
    public Task<IActionResult> RemoveEducationAsync(long user) => RemoveAsync(user);
}
