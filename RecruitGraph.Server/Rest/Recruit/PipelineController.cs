using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Schema;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>招聘接口: what administrators do with applications in dialect A.</summary>
[ApiExplorerSettings(GroupName = TokensController.Dialect)]
public sealed class PipelineController(OperationRunner operations) : ControllerBase
{
    /// <summary>Takes an application to the next status.</summary>
    [HttpPut("/api/recruit/advance")]
    public Task<IActionResult> AdvanceAsync() => ChangeAsync("recruit.Advance", "moveApplication", static (relation, position) =>
    {
        var application = relation.GetProperty("id").GetString();
        var stage = relation.GetProperty("stage");
        var next = stage.GetProperty("legacyCode").GetInt32() + 1;
        var toStage = position.GetProperty("pipeline").EnumerateArray()
            .First(candidate => candidate.GetProperty("legacyCode").GetInt32() == next).GetProperty("id").GetString();
        return new { applicationId = application, fromStage = stage.GetProperty("id").GetString(), toStage };
    });

    /// <summary>Ends an application.</summary>
    [HttpPut("/api/recruit/refuse")]
    public Task<IActionResult> RefuseAsync() => ChangeAsync("recruit.Refuse", "rejectApplication", static (relation, _) => new
    {
        applicationId = relation.GetProperty("id").GetString(),
        fromStage = relation.GetProperty("stage").GetProperty("id").GetString(),
    });

    private async Task<IActionResult> ChangeAsync(
        string operation, string mutation, Func<JsonElement, JsonElement, object> input)
    {
        var viewer = Viewer.Of(User);
        if (viewer.UserId is null)
        {
            return RecruitAnswers.Unauthorized();
        }

        if (!viewer.IsStaff)
        {
            return RecruitAnswers.BadRequest(RecruitAnswers.NotAdministrator);
        }

        if (await RecruitBody.ReadAsync(Request) is not { } body)
        {
            return RecruitAnswers.BadRequest(RecruitAnswers.NoJson);
        }

        var (ids, missing) = body.ReadIds("user_id", "position_id");
        if (missing.Count > 0)
        {
            return RecruitAnswers.BadRequest(missing);
        }

        var found = (await operations.RunAsync(
            "recruit.FindRelation",
            new { user = LegacyId.ToGlobal("User", ids[0]), position = LegacyId.ToGlobal("Vacancy", ids[1]) },
            HttpContext)).Data;
        var position = found.GetProperty("position");
        if (found.GetProperty("user").ValueKind == JsonValueKind.Null || position.ValueKind == JsonValueKind.Null)
        {
            return RecruitAnswers.NotFound();
        }

        var relation = found.GetProperty("applications").GetProperty("nodes").EnumerateArray().FirstOrDefault();
        return relation.ValueKind == JsonValueKind.Undefined ? RecruitAnswers.BadRequest(RecruitAnswers.NotApplied)
            : relation.GetProperty("status").GetString() switch
            {
                "WITHDRAWN" => RecruitAnswers.BadRequest(RecruitAnswers.NotApplied),
                "HIRED" => RecruitAnswers.BadRequest(RecruitAnswers.Completed),
                "REJECTED" => RecruitAnswers.BadRequest(RecruitAnswers.Ended),
                _ => await ChangeAsync(operation, mutation, input(relation, position)),
            };
    }

    private async Task<IActionResult> ChangeAsync(string operation, string mutation, object input)
    {
        var answer = (await operations.RunAsync(operation, new { input }, HttpContext)).Mutation(mutation, "application");
        return answer.ErrorCode switch
        {
            null => RecruitAnswers.Ok(RecruitShapes.Relation(answer.Result)),
            "STAGE_CONFLICT" or "INVALID_TRANSITION" =>
                RecruitAnswers.Error(StatusCodes.Status409Conflict, RecruitAnswers.MovedMeanwhile),
            var code => throw UnforeseenErrorException.Of(operation, code),
        };
    }
}
