using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
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
    [HttpPost("/api/resumes/upload"), MaxBodySize(MaxFormSize)]
    public async Task<IActionResult> UploadResumeAsync()
    {
        var form = await ReadFormAsync();
        if (form?.Files.GetFile(Part) is not { } file)
        {
            return form?.ContainsKey(Part) == true && await HasNamelessFileAsync() ? ResumeDialect.InvalidFileName : ResumeDialect.NoFile;
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
    [HttpGet("/api/resumes/{resume:number}")]
    public async Task<IActionResult> GetResumeAsync(long resume)
    {
        var id = GlobalId(resume);
        var found = (await RunAsync(new { id })).Data.GetProperty("resumeFileById");
        return await RefuseOthersAsync(id, found) ?? DialectAnswer.Ok(ResumeShapes.Whole(found));
    }

    /// <summary>The form; null where there is none, or where it ends too early.</summary>
    private async Task<IFormCollection?> ReadFormAsync()
    {
        if (!Request.HasFormContentType || Request.GetMultipartBoundary().Length == 0)
        {
            return null;
        }

        try
        {
            Request.EnableBuffering();
            return await Request.ReadFormAsync(HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Whether the part is a file with an empty name. The form counts it among the texts, as one without any name, which is no file.</summary>
    private async Task<bool> HasNamelessFileAsync()
    {
        Request.Body.Position = 0;
        var reader = new MultipartReader(Request.GetMultipartBoundary(), Request.Body);
        while (await reader.ReadNextSectionAsync(HttpContext.RequestAborted) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } part && part.Name == Part && part.FileName.HasValue)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEmpty(OperationAnswer answer) =>
        answer.Data.GetProperty("uploadResumeFile").GetProperty("errors")[0] is var error
        && error.GetProperty("given").GetInt64() < error.GetProperty("least").GetInt64();
}
