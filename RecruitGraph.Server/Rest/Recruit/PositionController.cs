using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>招聘信息接口: what administrators of dialect A do with positions. A new one is published at once.</summary>
[Dialect<RecruitDialect>, Only(Callers.Staff)]
public sealed class PositionController(OperationRunner operations) : PortalController(operations)
{
    private static readonly PortalFields Fields = new(
        new("name", "title"), new("department", "department"), new("location", "location"),
        new("describe", "description", IsRequired: false), new("requirement", "requirements", IsRequired: false));

    /// <summary>Makes a position.</summary>
    [HttpPost("/api/recruitment")]
    public async Task<IActionResult> AddPositionAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (input, missing) = Fields.Read(body);
        if (missing.Count > 0)
        {
            return RecruitDialect.BadRequest(missing);
        }

        input["status"] = "PUBLISHED";
        return Answer((await RunAsync(new { input })).Mutation("createVacancy", "vacancy"));
    }

    /// <summary>Changes a position; what is optional and not given stays.</summary>
    [HttpPut("/api/recruitment/{position:number}")]
    public async Task<IActionResult> UpdatePositionAsync(long position)
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (input, missing) = Fields.Read(body);
        if (missing.Count > 0)
        {
            return RecruitDialect.BadRequest(missing);
        }

        return Answer(await ChangeAsync(position, input, "updateVacancy"));
    }

    /// <summary>Deletes a position, and answers those that are left.</summary>
    [HttpDelete("/api/recruitment/{position:number}")]
    public async Task<IActionResult> DeletePositionAsync(long position)
    {
        var answer = await ChangeAsync(position, [], "deleteVacancy");
        if (answer.ErrorCode is not null)
        {
            return Answer(answer);
        }

        var left = await RunAllPagesAsync("ListPositions", after => new { after });
        return DialectAnswer.Ok(left.Items.Reverse().Select(RecruitShapes.Position));
    }

    private Task<MutationAnswer> ChangeAsync(long position, Dictionary<string, object?> input, string mutation) => ChangeAsync(
        "FindPosition",
        new { position = LegacyId.ToGlobal("Vacancy", position) },
        found => VersionedInput.Of(found, input),
        mutation,
        "vacancy");

    private DialectAnswer Answer(MutationAnswer answer) => answer.ErrorCode switch
    {
        null => DialectAnswer.Ok(RecruitShapes.FullPosition(answer.Result)),
        "INVALID_INPUT" => Fields.Refuse(answer),
        MutationAnswer.Nothing or "VACANCY_NOT_FOUND" => RecruitDialect.NotFound(),
        "VERSION_CONFLICT" => RecruitDialect.ChangedMeanwhile(),
        var code => throw Unforeseen(code),
    };
}
