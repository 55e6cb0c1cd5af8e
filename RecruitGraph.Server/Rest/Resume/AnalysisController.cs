using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>数据分析相关: what is read out of a résumé, and the vacancies that it fits, in dialect B.</summary>
[Dialect<ResumeDialect>, Only(Callers.SignedIn)]
public sealed class AnalysisController(OperationRunner operations) : OwnResumeController(operations)
{
    /// <summary>What was found; there is nothing while the analysis waits or runs, and where it failed.</summary>
    [HttpGet("/api/resumes/{resume:number}/analysis")]
    public async Task<IActionResult> GetAnalysisAsync(long resume)
    {
        var id = GlobalId(resume);
        var found = (await RunAsync(new { id })).Data.GetProperty("resumeFileById");
        if (await RefuseOthersAsync(id, found) is { } refusal)
        {
            return refusal;
        }

        var analysis = found.GetProperty("analysis");
        return analysis.ValueKind == JsonValueKind.Object && analysis.GetProperty("state").GetString() == "DONE"
            ? DialectAnswer.Ok(ResumeShapes.Analysis(analysis))
            : ResumeDialect.NotAnalysed;
    }

    /// <summary>The published vacancies that it fits, best first; none before it is analysed.</summary>
    [HttpGet("/api/resumes/{resume:number}/matches")]
    public async Task<IActionResult> ListMatchesAsync(long resume)
    {
        var id = GlobalId(resume);
        var (matches, first) = await RunAllPagesAsync("ListMatches", after => new { id, after });
        return await RefuseOthersAsync(id, first.GetProperty("resumeFileById")) ?? DialectAnswer.Ok(matches.Select(ResumeShapes.Match));
    }
}
