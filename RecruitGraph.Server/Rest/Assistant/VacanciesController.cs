using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>Вакансии: the vacancies of dialect C.</summary>
[Dialect<AssistantDialect>]
public sealed class VacanciesController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>Makes a vacancy, which is not published yet. Of grade, specialization, area and address the first one counts.</summary>
    [HttpPost("/create_new_vacancy"), Only(Callers.Staff)]
    public async Task<IActionResult> CreateVacancyAsync()
    {
        var body = AssistantBody.Of(await ReadJsonAsync());
        var input = new
        {
            directories = new
            {
                grade = Choices("grade")?[0],
                skills = Choices("skills"),
                workAddress = Choices("work_address")?[0],
                employmentTypes = Choices("type_employment"),
                professionalArea = Choices("professional_area")?[0],
                specialization = Choices("specializations")?[0],
                workingConditions = Choices("working_conditions"),
                jobResponsibilities = Choices("job_responsibilities"),
                specialAdvantages = Choices("special_advantages"),
                softRequirements = Choices("soft_requirements"),
                technologies = Choices("technologies_and_tools"),
            },
            requiresTest = body.Flag("is_testing"),
        };
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        return (await RunAsync(new { input })).Mutation("createVacancy", "vacancy").ErrorCode is { } code
            ? AssistantDialect.Refused("CreateVacancy", code)
            : DialectAnswer.Ok(true);

        IReadOnlyList<object>? Choices(string field) => body.List(field, DirectoryChoice.Of);
    }

    /// <summary>The vacancies that the caller may see, newest first; those who recruit are told how each stands.</summary>
    [HttpGet("/get_all_vacancy"), OptionalCredentials]
    public async Task<IActionResult> ListVacanciesAsync()
    {
        var vacancies = await RunAllPagesAsync("ListVacancies", after => new { after });
        return DialectAnswer.Ok(Viewer.IsStaff
            ? vacancies.Items.Select(AssistantShapes.VacancyWithStatus)
            : vacancies.Items.Select(AssistantShapes.Vacancy));
    }

    /// <summary>One vacancy that the caller may see.</summary>
    [HttpGet("/get_vacancy/{vacancy:number}")]
    public async Task<IActionResult> ShowVacancyAsync(long vacancy)
    {
        var found = (await RunAsync(new { id = LegacyId.ToGlobal("Vacancy", vacancy) })).Data.GetProperty("vacancyById");
        return found.ValueKind == JsonValueKind.Null
            ? AssistantDialect.NotFound(AssistantDialect.VacancyNotFound)
            : DialectAnswer.Ok(AssistantShapes.WholeVacancy(found));
    }

    /// <summary>Publishes a vacancy, suspends it, or takes it back.</summary>
    [HttpPost("/change_status_vacancy"), Only(Callers.Staff)]
    public async Task<IActionResult> ChangeVacancyStatusAsync()
    {
        var body = AssistantBody.Of(await ReadJsonAsync());
        var (statusId, vacancy) = (body.Id("status_id"), body.Id("vacancy_id"));
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        if (VacancyStatus.Find(statusId) is not { } wanted)
        {
            return AssistantDialect.BadRequest(AssistantDialect.StatusNotFound);
        }

        var status = new Dictionary<string, object?> { ["status"] = wanted.Status };
        var answer = await ChangeAsync(
            "FindVacancy",
            new { id = LegacyId.ToGlobal("Vacancy", vacancy) },
            found => VersionedInput.Of(found, status),
            "updateVacancy",
            "vacancy");
        return answer.ErrorCode is { } code ? AssistantDialect.Refused("ChangeVacancyStatus", code) : DialectAnswer.Ok(true);
    }
}
