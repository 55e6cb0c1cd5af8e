using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>管理员路由: what administrators see in dialect B.</summary>
[Dialect<ResumeDialect>, Only(Callers.Administrators)]
public sealed class AdminController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>All users but those who were anonymised, in the order in which they registered.</summary>
    [HttpGet("/api/admin/users")]
    public async Task<IActionResult> ListUsersAsync()
    {
        var users = await RunAllPagesAsync("ListUsers", after => new { after });
        return DialectAnswer.Ok(users.Items.Select(ResumeShapes.User));
    }

    /// <summary>All that users uploaded, oldest first. What came without an account is nobody's in this dialect.</summary>
    [HttpGet("/api/admin/resumes")]
    public async Task<IActionResult> ListAllResumesAsync()
    {
        var resumes = await RunAllPagesAsync("ListAllResumes", after => new { after });
        return DialectAnswer.Ok(resumes.Items.Select(ResumeShapes.Owned));
    }
}
