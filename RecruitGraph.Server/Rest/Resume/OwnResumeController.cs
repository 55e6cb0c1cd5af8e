using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>Endpoints about one résumé. They are for its owner alone: those who recruit and administer are refused as well.</summary>
public abstract class OwnResumeController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>How the caller is told that there is no such résumé, or that it is not his; null where it is.</summary>
    /// <param name="id">Its global id.</param>
    /// <param name="resume">What the graph shows of it to the caller, with its owner; null where that is nothing.</param>
    private protected async Task<IActionResult?> RefuseOthersAsync(string id, JsonElement resume)
    {
        if (resume.ValueKind == JsonValueKind.Null)
        {
            return (await RunAsync("FindResume", new { id })).Data.GetProperty("resumeFileExists").GetBoolean()
                ? ResumeDialect.NotTheirs
                : ResumeDialect.NotFound;
        }

        return ResumeShapes.OwnerOf(resume) == Viewer.UserId ? null : ResumeDialect.NotTheirs;
    }

    private protected static string GlobalId(long resume) => LegacyId.ToGlobal("ResumeFile", resume);
}
