using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>招聘信息接口: the positions of dialect A.</summary>
[Dialect<RecruitDialect>]
public sealed class RecruitmentController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>All published positions in brief, oldest first.</summary>
    [HttpGet("/api/recruitment")]
    public async Task<IActionResult> ListPositionsAsync()
    {
        var vacancies = await RunAllPagesAsync("ListPositions", after => new { after });
        return DialectAnswer.Ok(vacancies.Items.Reverse().Select(RecruitShapes.Position));
    }
}
