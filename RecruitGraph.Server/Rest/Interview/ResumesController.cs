using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>履歷: the caller's own résumé in dialect D.</summary>
[Dialect<InterviewDialect>, Only(Callers.SignedIn)]
public sealed class ResumesController(OperationRunner operations) : InterviewController(operations)
{
    /// <summary>The résumé; without content where there is none yet.</summary>
    [HttpGet("/api/resumes")]
    public async Task<IActionResult> GetResumeAsync() =>
        DialectAnswer.Ok(ResumeShapes.Resume((await RunAsync(new { })).Data.GetProperty("myResume")));

    /// <summary>Writes the résumé; another one takes the place of the first.</summary>
    [HttpPost("/api/resumes")]
    public async Task<IActionResult> PostResumeAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return InterviewDialect.WrongResume;
        }

        var change = await SaveAsync(present => ResumeBody.Read(body, present) is { Count: > 0 } given ? ResumeBody.Whole(given) : null);
        return Answer(change, InterviewDialect.Created, InterviewDialect.WrongResume);
    }

    /// <summary>Changes what is given of the résumé, a list as a whole; gives all of it.</summary>
    [HttpPatch("/api/resumes")]
    public async Task<IActionResult> EditResumeAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return InterviewDialect.Wrong;
        }

        var (resume, code) = await SaveAsync(present => ResumeBody.Read(body, present));
        return code is null ? DialectAnswer.Ok(ResumeShapes.Resume(resume)) : Refused(code, InterviewDialect.Wrong);
    }

    private Task<MutationAnswer> SaveAsync(Func<JsonElement, Dictionary<string, object?>?> read) => ChangeAsync(
        "FindResume",
        new { },
        present => read(present) is not { } given ? NoInput : new Dictionary<string, object?>(given)
        {
            ["version"] = present.ValueKind == JsonValueKind.Null ? null : present.GetProperty("version"),
        },
        "saveResume",
        "resume");
}
