using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Schema;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>应聘接口: a user's own applications in dialect A.</summary>
[ApiExplorerSettings(GroupName = TokensController.Dialect)]
[Route("/api/recruit/{user:long:min(0)}")]
public sealed class RecruitController(OperationRunner operations) : ControllerBase
{
    /// <summary>All that the user has applied for, with how it stands.</summary>
    [HttpGet]
    public async Task<IActionResult> ListAsync(long user)
    {
        var viewer = Viewer.Of(User);
        if (viewer.UserId is null)
        {
            return RecruitAnswers.Unauthorized();
        }

        var (applications, first) = await operations.RunAllPagesAsync(
            "recruit.ListApplications", after => new { user = LegacyId.ToGlobal("User", user), after }, HttpContext);
        if (first.GetProperty("user").ValueKind == JsonValueKind.Null)
        {
            return viewer.IsStaff ? RecruitAnswers.NotFound() : RecruitAnswers.Forbidden();
        }

        return RecruitAnswers.Ok(
            applications.Where(RecruitShapes.Exists).Reverse().Select(RecruitShapes.PositionWithStatus));
    }

    /// <summary>The user applies for a position.</summary>
    [HttpPost]
    public async Task<IActionResult> ApplyAsync(long user)
    {
        if (Refusal(user) is { } refusal)
        {
            return refusal;
        }

        if (await RecruitBody.ReadAsync(Request) is not { } body)
        {
            return RecruitAnswers.BadRequest(RecruitAnswers.NoJson);
        }

        var (ids, missing) = body.ReadIds("position_id");
        if (missing.Count > 0)
        {
            return RecruitAnswers.BadRequest(missing);
        }

        var answer = await operations.RunAsync(
            "recruit.Apply", new { input = new { vacancyId = LegacyId.ToGlobal("Vacancy", ids[0]) } }, HttpContext);
        return answer.Mutation("applyToVacancy", "application").ErrorCode switch
        {
            null => await ListAsync(user),
            "DUPLICATE_APPLICATION" => RecruitAnswers.BadRequest(RecruitAnswers.AlreadyApplied),
            "VACANCY_NOT_FOUND" or "VACANCY_NOT_OPEN" => RecruitAnswers.NotFound(),
            var code => throw UnforeseenErrorException.Of("recruit.Apply", code),
        };
    }

    /// <summary>The user takes an application back; the position is in the body or, where a proxy drops it, in the query.</summary>
    [HttpDelete]
    public async Task<IActionResult> WithdrawAsync(long user)
    {
        if (Refusal(user) is { } refusal)
        {
            return refusal;
        }

        if (!LegacyId.TryParse(Request.Query["position_id"], out var position))
        {
            if (await RecruitBody.ReadAsync(Request) is not { } body)
            {
                return RecruitAnswers.BadRequest(RecruitAnswers.NoJson);
            }

            var (ids, missing) = body.ReadIds("position_id");
            if (missing.Count > 0)
            {
                return RecruitAnswers.BadRequest(missing);
            }

            position = ids[0];
        }

        var found = (await operations.RunAsync(
            "recruit.FindApplication",
            new { user = LegacyId.ToGlobal("User", user), position = LegacyId.ToGlobal("Vacancy", position) },
            HttpContext)).Data;
        var application = found.GetProperty("applications").GetProperty("nodes").EnumerateArray().FirstOrDefault();
        if (application.ValueKind == JsonValueKind.Undefined || !RecruitShapes.Exists(application))
        {
            return found.GetProperty("position").ValueKind == JsonValueKind.Null
                ? RecruitAnswers.NotFound()
                : RecruitAnswers.BadRequest(RecruitAnswers.NotApplied);
        }

        var answer = await operations.RunAsync(
            "recruit.Withdraw",
            new { input = new { applicationId = application.GetProperty("id").GetString() } },
            HttpContext);
        return answer.Mutation("withdrawApplication", "application").ErrorCode switch
        {
            null => await ListAsync(user),
            "INVALID_TRANSITION" => RecruitAnswers.BadRequest(RecruitAnswers.NotApplied),
            var code => throw UnforeseenErrorException.Of("recruit.Withdraw", code),
        };
    }

    private JsonResult? Refusal(long user)
    {
        var viewer = Viewer.Of(User);
        return viewer.UserId is null ? RecruitAnswers.Unauthorized()
            : viewer.UserId != user ? RecruitAnswers.Forbidden()
            : null;
    }
}
