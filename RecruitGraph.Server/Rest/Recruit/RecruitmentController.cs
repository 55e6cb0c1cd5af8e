using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>招聘信息接口: the positions of dialect A.</summary>
[ApiExplorerSettings(GroupName = TokensController.Dialect)]
public sealed class RecruitmentController(OperationRunner operations) : ControllerBase
{
    /// <summary>All published positions in brief, oldest first.</summary>
    [HttpGet("/api/recruitment")]
    public async Task<IActionResult> ListAsync()
    {
        var vacancies = await operations.RunAllPagesAsync("recruit.ListPositions", after => new { after }, HttpContext);
        return RecruitAnswers.Ok(vacancies.Items.Reverse().Select(RecruitShapes.Position));
    }
}
