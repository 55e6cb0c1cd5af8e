using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>职业: occupations of dialect E. Everyone signed in reads them, administrators change them.</summary>
[Dialect<DirectoryDialect>]
public sealed class OccupationsController(OperationRunner operations) : DirectoryController(operations)
{
    private const string Name = "name";
    private const int MaxNameLength = 255;

    /// <summary>All occupations.</summary>
    [HttpGet("/api/occupations/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> ListOccupationsAsync() =>
        DialectAnswer.Ok((await RunAllPagesAsync("ListOccupations", after => new { after })).Items.Select(GroupShapes.Occupation));

    /// <summary>Makes an occupation.</summary>
    [HttpPost("/api/occupations/"), Only(Callers.Administrators)]
    public async Task<IActionResult> CreateOccupationAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return DirectoryDialect.Wrong;
        }

        return body.Missing(Name) is { Count: > 0 } missing
            ? DirectoryDialect.WrongFields(missing)
            : Written((await RunAsync(new { input = new { name = body.Text(Name) } })).Mutation("createOccupation", "occupation"), body);
    }

    /// <summary>One occupation.</summary>
    [HttpGet("/api/occupations/{pk:number}/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> GetOccupationAsync(long pk)
    {
        var occupation = (await RunAsync(Named(pk))).Data.GetProperty("occupation");
        return occupation.ValueKind == JsonValueKind.Null ? DirectoryDialect.NotFound : DialectAnswer.Ok(GroupShapes.Occupation(occupation));
    }

    /// <summary>Gives an occupation another name.</summary>
    [HttpPut("/api/occupations/{pk:number}/"), Only(Callers.Administrators)]
    public async Task<IActionResult> UpdateOccupationAsync(long pk)
    {
        var body = await ReadBodyAsync();
        var change = await ChangeFoundAsync(
            "FindOccupation", Named(pk), _ => body?.Text(Name) is { } name ? new() { [Name] = name } : null, "updateOccupation", "occupation");
        return Written(change, body);
    }

    /// <summary>Deletes an occupation that nobody has.</summary>
    [HttpDelete("/api/occupations/{pk:number}/"), Only(Callers.Administrators)]
    public async Task<IActionResult> DeleteOccupationAsync(long pk)
    {
        var change = await ChangeFoundAsync("FindOccupation", Named(pk), _ => [], "deleteOccupation", "occupation");
        return change.ErrorCode switch
        {
            "OCCUPATION_IN_USE" => DirectoryDialect.OccupationInUse,
            "OCCUPATION_NOT_FOUND" => DirectoryDialect.NotFound,
            _ => Answer(change, "成功删除职业！", DirectoryDialect.NotFound),
        };
    }

    /// <summary>Those who have an occupation, with all that they say of themselves.</summary>
    [HttpGet("/api/occupations/{pk:number}/users/"), Only(Callers.Administrators)]
    public async Task<IActionResult> ListUsersOfOccupationAsync(long pk)
    {
        var (profiles, first) = await RunAllPagesAsync(
            "ListUsersOfOccupation", after => new { occupation = LegacyId.ToGlobal("Occupation", pk), after });
        return first.GetProperty("occupation").ValueKind == JsonValueKind.Null
            ? DirectoryDialect.OccupationNotFound
            : await UsersAsync([.. profiles.Select(profile => profile.GetProperty("user"))]);
    }

    private static object Named(long pk) => new { occupation = LegacyId.ToGlobal("Occupation", pk) };

    private DialectAnswer Written(MutationAnswer change, DirectoryBody? body) => change.ErrorCode switch
    {
        null => DialectAnswer.Ok(GroupShapes.Occupation(change.Result)),
        "OCCUPATION_NOT_FOUND" => DirectoryDialect.NotFound,
        MutationAnswer.InvalidInput when body is null => DirectoryDialect.Wrong,
        MutationAnswer.InvalidInput when body.Missing(Name) is { Count: > 0 } missing => DirectoryDialect.WrongFields(missing),
        MutationAnswer.InvalidInput when body.IsLonger(Name, MaxNameLength) => WrongName($"请确保这个字段不能超过 {MaxNameLength} 个字符。"),
        MutationAnswer.InvalidInput => WrongName(DirectoryBody.NoText),
        var code => Refused(code, DirectoryDialect.NotFound, DirectoryDialect.Wrong),
    };

    private static DialectAnswer WrongName(string why) => DirectoryDialect.WrongFields(new Dictionary<string, string[]> { [Name] = [why] });
}
