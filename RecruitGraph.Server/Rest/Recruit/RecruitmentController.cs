using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>招聘信息接口: the positions of dialect A, as everyone reads them.</summary>
[Dialect<RecruitDialect>]
public sealed class RecruitmentController(OperationRunner operations) : PortalController(operations)
{
    /// <summary>All published positions in brief, oldest first.</summary>
    [HttpGet("/api/recruitment")]
    public async Task<IActionResult> ListPositionsAsync()
    {
        var vacancies = await RunAllPagesAsync("ListPositions", after => new { after });
        return DialectAnswer.Ok(vacancies.Items.Reverse().Select(RecruitShapes.Position));
    }

    /// <summary>The same by departments.</summary>
    [HttpGet("/api/recruitment/department")]
    public async Task<IActionResult> ListPositionsByDepartmentAsync()
    {
        var vacancies = await RunAllPagesAsync("ListPositionsByDepartment", after => new { after });
        return DialectAnswer.Ok(vacancies.Items.Reverse()
            .GroupBy(vacancy => vacancy.GetProperty("department").GetString()!)
            .ToDictionary(department => department.Key, department => department.Select(RecruitShapes.Position)));
    }

    /// <summary>Those whose name, location and department contain a text.</summary>
    [HttpGet("/api/recruitment/search")]
    public async Task<IActionResult> SearchPositionsAsync([FromQuery] string? name, [FromQuery] string? location, [FromQuery] string? department)
    {
        var found = await SearchAsync("SearchPositions", after => new { name, location, department, after });
        return DialectAnswer.Ok(found.Reverse().Select(RecruitShapes.Position));
    }

    /// <summary>All that is said of a position.</summary>
    [HttpGet("/api/recruitment/{position:number}"), Only(Callers.SignedIn)]
    public async Task<IActionResult> GetPositionAsync(long position)
    {
        var found = (await RunAsync(new { position = LegacyId.ToGlobal("Vacancy", position) })).Data.GetProperty("position");
        return found.ValueKind == JsonValueKind.Null ? RecruitDialect.NotFound() : DialectAnswer.Ok(RecruitShapes.FullPosition(found));
    }
}
