using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>病人黑名单: who is blocked, in dialect E, which blocks nobody itself.</summary>
[Dialect<DirectoryDialect>]
public sealed class BlackListController(OperationRunner operations) : DirectoryController(operations)
{
    /// <summary>All blocks that hold, the oldest first.</summary>
    [HttpGet("/api/black-list/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> ListBlackListAsync() =>
        DialectAnswer.Ok((await RunAllPagesAsync("ListBlackList", after => new { after })).Items.Reverse().Select(UserShapes.Block));
}
