using Microsoft.AspNetCore.Mvc;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>简历管理相关: the caller's uploaded résumés in dialect B.</summary>
[Dialect<ResumeDialect>, Only(Callers.SignedIn)]
public sealed class ResumesController(OperationRunner operations) : OwnResumeController(operations)
{
    private const string Part = "file";

    // How large a file may be the graph knows; a form adds headers and boundaries.
    private const int MaxFormSize = 11 * 1024 * 1024;

    /// <summary>Takes a résumé in: the part <c>file</c> of a form.</summary>
    [HttpPost("/api/resumes/upload"), RequestSizeLimit(MaxFormSize)]
    public async Task<IActionResult> UploadResumeAsync()
    {
        var form = await ReadFormAsync();
        if (form?.Files.GetFile(Part) is not { } file)
        {
            // What has no name counts as a text of the form.
            return form?.ContainsKey(Part) == true ? ResumeDialect.InvalidFileName : ResumeDialect.NoFile;
        }

        var variables = new { file = new Dictionary<string, string> { [UploadReference.Member] = Part } };
        var answer = await RunAsync("UploadResume", variables, new Dictionary<string, IFile> { [Part] = new FormUpload(file) });
        var uploaded = answer.Mutation("uploadResumeFile", "resumeFileUpload");
        return uploaded.ErrorCode switch
        {
            null => DialectAnswer.Ok(new { resume_id = ResumeShapes.Id(uploaded.Result.GetProperty("resumeFile")), status = ResumeDialect.Uploaded }),
            "OUT_OF_RANGE" => IsEmpty(answer) ? ResumeDialect.EmptyFile : ResumeDialect.FileTooLarge,
            var code => ResumeDialect.Refused("UploadResume", code),
        };
    }

    /// <summary>All that the caller uploaded, oldest first.</summary>
    [HttpGet("/api/resumes")]
    public async Task<IActionResult> ListResumesAsync()
    {
        var owner = LegacyId.ToGlobal("User", Viewer.RequiredUserId);
        var resumes = await RunAllPagesAsync("ListResumes", after => new { owner, after });
        return DialectAnswer.Ok(resumes.Items.Select(ResumeShapes.Brief));
    }

    /// <summary>One of them.</summary>
    [HttpGet("/api/resumes/{resume:long:min(0)}")]
    public async Task<IActionResult> GetResumeAsync(long resume)
    {
        var id = GlobalId(resume);
        var found = (await RunAsync(new { id })).Data.GetProperty("resumeFileById");
        return await RefuseOthersAsync(id, found) ?? DialectAnswer.Ok(ResumeShapes.Whole(found));
    }

    /// <summary>The form; null where there is none, or where it ends too early.</summary>
    private async Task<IFormCollection?> ReadFormAsync()
    {
        if (!Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await Request.ReadFormAsync(HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }

    private static bool IsEmpty(OperationAnswer answer) =>
        answer.Data.GetProperty("uploadResumeFile").GetProperty("errors")[0] is var error
        && error.GetProperty("given").GetInt64() < error.GetProperty("least").GetInt64();
}
