using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>面試分享: what users of dialect D tell of interviews.</summary>
[Dialect<InterviewDialect>]
public sealed class ExperiencesController(OperationRunner operations) : InterviewController(operations)
{
    /// <summary>All interview experiences in brief, oldest first.</summary>
    [HttpGet("/api/experiences")]
    public async Task<IActionResult> ListExperiencesAsync()
    {
        var experiences = await RunAllPagesAsync("ListExperiences", after => new { after });
        return DialectAnswer.Ok(experiences.Items.Reverse().Select(ExperienceShapes.Brief));
    }

    /// <summary>The caller's own interview experiences, oldest first.</summary>
    [HttpGet("/api/experiences/users"), Only(Callers.SignedIn)]
    public async Task<IActionResult> ListOwnExperiencesAsync()
    {
        var experiences = await RunAllPagesAsync("ListOwnExperiences", after => new { after });
        return DialectAnswer.Ok(experiences.Items.Reverse().Select(ExperienceShapes.Own));
    }

    /// <summary>One interview experience.</summary>
    [HttpGet("/api/experiences/{experiences:number}")]
    public async Task<IActionResult> GetExperienceAsync(long experiences)
    {
        var found = (await RunAsync(Named(experiences))).Data.GetProperty("experienceById");
        return found.ValueKind == JsonValueKind.Null ? InterviewDialect.NotFound : DialectAnswer.Ok(ExperienceShapes.Experience(found));
    }

    /// <summary>Posts an interview experience.</summary>
    [HttpPost("/api/experiences"), Only(Callers.SignedIn)]
    public async Task<IActionResult> PostExperienceAsync()
    {
        if (await ReadBodyAsync() is not { } body || ExperienceBody.ReadNew(body) is not { } input)
        {
            return InterviewDialect.Wrong;
        }

        var answer = (await RunAsync(new { input })).Mutation("createExperience", "experience");
        return Answer(answer, InterviewDialect.Created, InterviewDialect.Wrong);
    }

    /// <summary>Its author changes what is given of an interview experience.</summary>
    [HttpPatch("/api/experiences/{experiences:number}"), Only(Callers.SignedIn)]
    public async Task<IActionResult> EditExperienceAsync(long experiences)
    {
        var given = await ReadBodyAsync() is { } body ? ExperienceBody.ReadChange(body) : null;
        var change = await ChangePostAsync("FindExperience", Named(experiences), given, "updateExperience", "experience");
        return Answer(change, InterviewDialect.Changed, InterviewDialect.Wrong);
    }

    /// <summary>Its author deletes an interview experience.</summary>
    [HttpDelete("/api/experiences/{experiences:number}"), Only(Callers.SignedIn)]
    public async Task<IActionResult> DeleteExperienceAsync(long experiences)
    {
        var change = await ChangeAsync(
            "FindExperience", Named(experiences), found => VersionedInput.Of(found), "deleteExperience", "experience");
        return Answer(change, InterviewDialect.Deleted, InterviewDialect.Wrong);
    }

    private static object Named(long experience) => new { experience = LegacyId.ToGlobal("InterviewExperience", experience) };
}
