using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>招聘接口: what administrators do with applications in dialect A.</summary>
[Dialect<RecruitDialect>, Only(Callers.Staff)]
public sealed class PipelineController(OperationRunner operations) : PortalController(operations)
{
    private const int MostAttempts = 20;

    /// <summary>Takes an application to the next status, over stages of the same status where there are any.</summary>
    [HttpPut("/api/recruit/advance")]
    public Task<IActionResult> AdvanceAsync() => ChangeAsync(static (relation, position) =>
    {
        var (applicationId, fromStage) = Place(relation);
        var code = relation.GetProperty("stage").GetProperty("legacyCode").GetInt32();
        var later = position.GetProperty("pipeline").EnumerateArray()
            .SkipWhile(stage => stage.GetProperty("id").GetString() != fromStage).Skip(1).ToList();
        var target = later.FindIndex(stage => stage.GetProperty("legacyCode").GetInt32() == code + 1);
        return target > 0
            ? new Change("Skip", "moveApplication", new { applicationId, fromStage, toStage = later[target].GetProperty("id").GetString() })
            : new Change("Advance", "advanceApplication", new { applicationId, fromStage });
    });

    /// <summary>Ends an application.</summary>
    [HttpPut("/api/recruit/refuse")]
    public Task<IActionResult> RefuseAsync() => ChangeAsync(static (relation, _) =>
    {
        var (applicationId, fromStage) = Place(relation);
        return new Change("Refuse", "rejectApplication", new { applicationId, fromStage });
    });

    private static (string? ApplicationId, string? FromStage) Place(JsonElement relation) =>
        (relation.GetProperty("id").GetString(), relation.GetProperty("stage").GetProperty("id").GetString());

    private async Task<IActionResult> ChangeAsync(Func<JsonElement, JsonElement, Change> decide)
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (ids, missing) = body.ReadIds("user_id", "position_id");
        if (missing.Count > 0)
        {
            return RecruitDialect.BadRequest(missing);
        }

        // Of several at once one comes after the other: the document knows no conflict.
        IActionResult? answer = null;
        for (var attempt = 0; answer is null && attempt < MostAttempts; attempt++)
        {
            answer = await TryChangeAsync(LegacyId.ToGlobal("User", ids[0]), LegacyId.ToGlobal("Vacancy", ids[1]), decide);
        }

        return answer ?? RecruitDialect.Error(StatusCodes.Status409Conflict, RecruitDialect.MovedMeanwhile);
    }

    /// <summary>What became of it; null where somebody else moved the application meanwhile.</summary>
    private async Task<IActionResult?> TryChangeAsync(string user, string vacancy, Func<JsonElement, JsonElement, Change> decide)
    {
        var found = (await RunAsync("FindRelation", new { user, position = vacancy })).Data;
        var position = found.GetProperty("position");
        if (!RecruitShapes.IsThere(found.GetProperty("user")) || position.ValueKind == JsonValueKind.Null)
        {
            return RecruitDialect.NotFound();
        }

        var relation = found.GetProperty("applications").GetProperty("nodes").EnumerateArray().FirstOrDefault();
        return relation.ValueKind == JsonValueKind.Undefined ? RecruitDialect.BadRequest(RecruitDialect.NotApplied)
            : relation.GetProperty("status").GetString() switch
            {
                "WITHDRAWN" => RecruitDialect.BadRequest(RecruitDialect.NotApplied),
                "HIRED" => RecruitDialect.BadRequest(RecruitDialect.Completed),
                "REJECTED" => RecruitDialect.BadRequest(RecruitDialect.Ended),
                _ => await CarryOutAsync(decide(relation, position), user),
            };
    }

    private async Task<IActionResult?> CarryOutAsync(Change change, string user)
    {
        var answer = await RunAsync(change.Operation, new { input = change.Input, user });
        var changed = answer.Mutation(change.Mutation, "application");
        return changed.ErrorCode switch
        {
            null => DialectAnswer.Ok(RecruitShapes.Relation(changed.Result, RevealedNumber(answer.Data.GetProperty("revealProfile")))),
            "STAGE_CONFLICT" or "INVALID_TRANSITION" => null,
            var code => throw Unforeseen(code),
        };
    }

    private static string? RevealedNumber(JsonElement payload) =>
        payload.GetProperty("revealedProfile") is { ValueKind: JsonValueKind.Object } profile ? profile.GetProperty("phoneNumber").GetString() : null;

    /// <summary>What is to happen to an application.</summary>
    private sealed record Change(string Operation, string Mutation, object Input);
}
