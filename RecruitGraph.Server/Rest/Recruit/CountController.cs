using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>数据统计接口: what administrators of dialect A count.</summary>
[Dialect<RecruitDialect>, Only(Callers.Staff)]
public sealed class CountController(OperationRunner operations) : PortalController(operations)
{
    private const int MostRanks = 20;

    /// <summary>How many applications to a position stand in which way.</summary>
    [HttpGet("/api/count/position/{position:number}")]
    public async Task<IActionResult> CountPositionAsync(long position)
    {
        var counted = (await RunAsync(new { position = LegacyId.ToGlobal("Vacancy", position) })).Data;
        return counted.GetProperty("position").ValueKind == JsonValueKind.Null
            ? RecruitDialect.NotFound()
            : DialectAnswer.Ok(RecruitStatus.Count(counted.GetProperty("statistics")));
    }

    /// <summary>The positions with the most applications.</summary>
    [HttpGet("/api/count/positions/{sum:long:min(0)}")]
    public Task<IActionResult> CountPositionsAsync(long sum) => RankAsync(sum, static rank => new
    {
        name = rank.GetProperty("vacancy").GetProperty("title").GetString(),
        id = LegacyId.FromGlobal("Vacancy", rank.GetProperty("vacancy").GetProperty("id").GetString()!),
        number = Number(rank),
    });

    /// <summary>How many applications stand in one way.</summary>
    [HttpGet("/api/count/status/{status:long}")]
    public async Task<IActionResult> CountStatusAsync(long status) =>
        RecruitStatus.Parse(status.ToString(CultureInfo.InvariantCulture)) is not { } code
            ? RecruitDialect.BadRequest(RecruitDialect.NoSuchStatus)
            : DialectAnswer.Ok(new { status = code, number = RecruitStatus.Count(await StatisticsAsync())[code] });

    /// <summary>How many applications stand in which way.</summary>
    [HttpGet("/api/count/status")]
    public async Task<IActionResult> CountStatusesAsync() => DialectAnswer.Ok(RecruitStatus.Count(await StatisticsAsync()));

    /// <summary>The departments with the most applications.</summary>
    [HttpGet("/api/count/department/{sum:long:min(0)}")]
    public Task<IActionResult> CountDepartmentsAsync(long sum) =>
        RankAsync(sum, static rank => new { department = rank.GetProperty("department").GetString(), number = Number(rank) });

    /// <summary>The locations with the most applications. The document spells the key in two ways, so both are there.</summary>
    [HttpGet("/api/count/location/{sum:long:min(0)}")]
    public Task<IActionResult> CountLocationsAsync(long sum) => RankAsync(sum, static rank =>
    {
        var location = rank.GetProperty("location").GetString();
        return new { locaiton = location, location, number = Number(rank) };
    });

    private async Task<JsonElement> StatisticsAsync() => (await RunAsync(new { })).Data.GetProperty("statistics");

    private async Task<IActionResult> RankAsync(long sum, Func<JsonElement, object> shape)
    {
        var counted = (await RunAsync(new { first = Math.Clamp(sum, 1, MostRanks) })).Data;
        return DialectAnswer.Ok(counted.GetProperty("statistics").GetProperty("ranks").EnumerateArray()
            .Index().ToDictionary(rank => rank.Index + 1, rank => shape(rank.Item)));
    }

    private static int Number(JsonElement rank) => rank.GetProperty("count").GetInt32();
}
