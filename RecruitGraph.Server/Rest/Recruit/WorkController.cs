using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>用户工作经历接口: where a user of dialect A has worked.</summary>
[Dialect<RecruitDialect>, Only(Callers.SignedIn)]
public sealed class WorkController(OperationRunner operations) : ProfileListController(operations)
{
    private protected override string Type => "WorkExperience";

    private protected override PortalFields Fields { get; } = new(
        new("company", "company"), new("position", "position"), new("begin_date", "beginDate"), new("end_date", "endDate"),
        new("describe", "description", IsRequired: false));

    /// <summary>The user's positions, in the order in which he wrote them down.</summary>
    [HttpGet("/api/work_info/{user:number}")]
    public Task<IActionResult> ListWorkAsync(long user) => ListAsync(user);

    /// <summary>Adds a position.</summary>
    [HttpPost("/api/work_info/{user:number}")]
    public Task<IActionResult> AddWorkAsync(long user) => AddAsync(user);

    /// <summary>Changes one.</summary>
    [HttpPut("/api/work_info/{user:number}")]
    public Task<IActionResult> UpdateWorkAsync(long user) => UpdateAsync(user);

    /// <summary>Removes one.</summary>
    [HttpDelete("/api/work_info/{user:number}")]
    public Task<IActionResult> RemoveWorkAsync(long user) => RemoveAsync(user);
}
