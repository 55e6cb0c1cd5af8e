using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.ResumeFiles;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>Отклик на вакансию, Анализ кандидатов: the candidates of dialect C.</summary>
[Dialect<AssistantDialect>]
public sealed class CandidatesController(OperationRunner operations) : DialectController(operations)
{
    private const string Resume = "resume";

    private const string StageConflict = "STAGE_CONFLICT";
    private const string InvalidTransition = "INVALID_TRANSITION";
    private const int MostAttempts = 20;

    // How large a résumé may be the graph knows; a character for each byte makes up to twice as much of it, base64 a third more.
    private const int MaxBodySize = 22 * 1024 * 1024;

    /// <summary>Somebody responds to a vacancy, and becomes a new candidate by it.</summary>
    [HttpPost("/response_vacancy"), MaxBodySize(MaxBodySize)]
    public async Task<IActionResult> RespondAsync()
    {
        var body = AssistantBody.Of(await ReadJsonAsync());
        var file = body.OptionalText(Resume) is { } resume && !string.IsNullOrWhiteSpace(resume) ? new ResumeFromText(Resume, resume) : null;
        var input = new
        {
            firstName = body.Text("firstname"),
            lastName = body.Text("lastname"),
            phoneNumber = body.Text("number_phone"),
            skillNumbers = body.List("skills", AssistantBody.NumberOf),
            technologyNumbers = body.List("technologies_and_tools", AssistantBody.NumberOf),
            vacancyId = LegacyId.ToGlobal("Vacancy", body.Id("vacancy_id")),
            socialLink = body.OptionalText("link_social_network"),
            resumeFile = file is null ? null : new Dictionary<string, string> { [UploadReference.Member] = Resume },
            answers = body.OptionalList("answers", Answer),
        };
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        var files = file is null ? null : new Dictionary<string, IFile> { [Resume] = file };
        return (await RunAsync("Respond", new { input }, files)).Mutation("applyAnonymously", "anonymousApplication").ErrorCode is { } code
            ? AssistantDialect.Refused("Respond", code)
            : DialectAnswer.Ok(true);
    }

    /// <summary>All applications, those that fit best first.</summary>
    [HttpGet("/analiz_all_candidates"), Only(Callers.Staff)]
    public async Task<IActionResult> ListCandidatesAsync()
    {
        var applications = await RunAllPagesAsync("ListCandidates", after => new { after });
        return DialectAnswer.Ok(applications.Items.OrderByDescending(AssistantShapes.Score).Select(AssistantShapes.Candidate));
    }

    /// <summary>Brings a candidate's newest application to a status.</summary>
    [HttpPost("/change_status_candidat"), Only(Callers.Staff)]
    public async Task<IActionResult> ChangeCandidateStatusAsync()
    {
        var body = AssistantBody.Of(await ReadJsonAsync());
        var (status, candidate) = (body.Id("status_id"), body.Id("client_id"));
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        if (CandidateStatus.Find(status) is not { } wanted)
        {
            return AssistantDialect.BadRequest(AssistantDialect.StatusNotFound);
        }

        // Of several at once one comes after the other: the document knows no conflict. What is refused once may be so by then alone.
        string? code = null;
        JsonElement? before = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindNewestAsync(candidate) is not { ValueKind: JsonValueKind.Object } application)
            {
                return AssistantDialect.NotFound(AssistantDialect.CandidateNotFound);
            }

            code = await BecomeAsync(application, wanted);
            if (code != StageConflict && (code != InvalidTransition || (before is { } same && JsonElement.DeepEquals(application, same))))
            {
                break;
            }

            before = application;
        }

        return code is null ? DialectAnswer.Ok(true) : AssistantDialect.Refused("ChangeCandidateStatus", code);
    }

    private async Task<JsonElement> FindNewestAsync(long candidate)
    {
        var found = (await RunAsync("FindCandidate", new { id = LegacyId.ToGlobal("Candidate", candidate) })).Data.GetProperty("candidateById");
        return found.ValueKind == JsonValueKind.Null
            ? default
            : found.GetProperty("applications").GetProperty("nodes").EnumerateArray().FirstOrDefault();
    }

    /// <summary>Brings an application to a status; gives the code of what refused it.</summary>
    private async Task<string?> BecomeAsync(JsonElement application, CandidateStatus wanted)
    {
        if (CandidateStatus.Of(application) == wanted)
        {
            return null;
        }

        var applicationId = application.GetProperty("id").GetString();
        var fromStage = application.GetProperty("stage").GetProperty("id").GetString();
        if (wanted.StageTypes.Count == 0)
        {
            return wanted.Status == "REJECTED"
                ? await CarryOutAsync("RejectCandidate", "rejectApplication", new { applicationId, fromStage })
                : await CarryOutAsync("RecordCandidateWithdrawal", "recordWithdrawal", new { applicationId, fromStage });
        }

        if (wanted.StageIn(application.GetProperty("vacancy").GetProperty("pipeline")) is not { } toStage)
        {
            return InvalidTransition;
        }

        return application.GetProperty("status").GetString() == "ACTIVE"
            ? await CarryOutAsync("ChangeCandidateStatus", "moveApplication", new { applicationId, fromStage, toStage })
            : await CarryOutAsync("ReopenCandidate", "reopenApplication", new { applicationId, fromStage, toStage });
    }

    private async Task<string?> CarryOutAsync(string operation, string mutation, object input) =>
        (await RunAsync(operation, new { input })).Mutation(mutation, "application").ErrorCode;

    private static object Answer(JsonElement pair) => pair.GetArrayLength() == 2
        ? new
        {
            questionId = LegacyId.ToGlobal("TestQuestion", AssistantBody.IdOf(pair[0])),
            answerId = LegacyId.ToGlobal("TestAnswer", AssistantBody.IdOf(pair[1])),
        }
        : throw new FormatException();
}
