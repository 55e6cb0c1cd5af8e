using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>Справочники: what forms of dialect C let choose from.</summary>
[Dialect<AssistantDialect>]
public sealed class DirectoriesController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>All that vacancies are described by.</summary>
    [HttpGet("/get_directories_for_vacancies"), Only(Callers.Staff)]
    public async Task<IActionResult> ListVacancyDirectoriesAsync()
    {
        var directories = await ListAsync("ListVacancyDirectories");
        return DialectAnswer.Ok(new
        {
            grade = directories.Described("GRADE"),
            job_responsibilities = directories.Described("JOB_RESPONSIBILITY"),
            professional_area = directories.Areas(),
            skills = directories.Titled("SKILL"),
            soft_requirements = directories.Titled("SOFT_REQUIREMENT"),
            special_advantages = directories.Described("SPECIAL_ADVANTAGE"),
            technologies_and_tools = directories.Titled("TECHNOLOGY"),
            type_employment = directories.Titled("EMPLOYMENT_TYPE"),
            work_address = directories.Titled("WORK_ADDRESS"),
            working_conditions = directories.Described("WORKING_CONDITION"),
        });
    }

    /// <summary>
    /// What those who respond say of themselves. The document has the statuses of vacancies at the same URL, and nothing but the
    /// credential tells the two apart: who shows a good one gets these.
    /// </summary>
    [HttpGet("/get_directories_for_response_vacancy"), OptionalCredentials]
    public async Task<IActionResult> ListResponseDirectoriesAsync()
    {
        if (Viewer.UserId is not null)
        {
            return await ListVacancyStatusesAsync();
        }

        var directories = await ListAsync("ListResponseDirectories");
        return DialectAnswer.Ok(new
        {
            skills = directories.Titled("SKILL"),
            technologies_and_tools = directories.Titled("TECHNOLOGY"),
        });
    }

    /// <summary>All that test questions are described by.</summary>
    [HttpGet("/get_directories_for_questions"), Only(Callers.Staff)]
    public async Task<IActionResult> ListQuestionDirectoriesAsync()
    {
        var directories = await ListAsync("ListQuestionDirectories");
        return DialectAnswer.Ok(new
        {
            skills = directories.Titled("SKILL"),
            grade = directories.Described("GRADE"),
            question_types = directories.Described("QUESTION_TYPE"),
        });
    }

    /// <summary>The statuses of vacancies.</summary>
    [HttpGet("/get_statuses"), Only(Callers.Staff)]
    public async Task<IActionResult> ListVacancyStatusesAsync()
    {
        var known = await NamesAsync("ListVacancyStatuses");
        return DialectAnswer.Ok(VacancyStatus.All.Where(status => known.Contains(status.Status)).Select(status => new { id = status.Id, title = status.Title }));
    }

    /// <summary>The statuses of candidates.</summary>
    [HttpGet("/get_statuses_candidat"), Only(Callers.Staff)]
    public async Task<IActionResult> ListCandidateStatusesAsync()
    {
        var known = await NamesAsync("ListCandidateStatuses");
        return DialectAnswer.Ok(CandidateStatus.All.Where(status => known.Contains(status.Status)).Select(status => new { id = status.Id, title = status.Title }));
    }

    private async Task<AssistantDirectories> ListAsync(string operation) =>
        new((await RunAllPagesAsync(operation, after => new { after })).Items);

    private async Task<HashSet<string?>> NamesAsync(string operation) =>
        [.. (await RunAsync(operation, new { })).Data.GetProperty("statuses").GetProperty("enumValues").EnumerateArray()
            .Select(value => value.GetProperty("name").GetString())];
}
