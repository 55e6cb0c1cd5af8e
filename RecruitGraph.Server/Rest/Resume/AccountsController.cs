using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Schema;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>用户认证相关: accounts and sign-in of dialect B.</summary>
[Dialect<ResumeDialect>]
public sealed class AccountsController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>A new account. A role above <c>job_seeker</c> is given only where an administrator asks for it.</summary>
    [HttpPost("/api/register"), OptionalCredentials]
    public async Task<IActionResult> RegisterAsync()
    {
        if (ResumeBody.Of(await ReadJsonAsync()) is not { } body)
        {
            return ResumeDialect.NoJson;
        }

        var (userName, password, email) = (body.Required("username"), body.Required("password"), body.Optional("email"));
        if (body.Missing.Count > 0)
        {
            return ResumeDialect.Missing(body.Missing);
        }

        var role = body.IsOther("role") ? null : body.Optional("role") is { } name ? ResumeRoles.Find(name) : Roles.JobSeeker;
        if (role is null)
        {
            return ResumeDialect.InvalidRole;
        }

        var registered = (await RunAsync(new { input = new { userName, password, email, role } })).Mutation("registerUser", "user");
        var isUserName = registered.InvalidFields.Contains("userName");
        return registered.ErrorCode switch
        {
            null => new DialectAnswer(StatusCodes.Status201Created, new { message = ResumeDialect.Registered }),
            "INVALID_INPUT" => isUserName ? ResumeDialect.InvalidUserName : ResumeDialect.InvalidEmail,
            "SIGN_IN_NAME_TAKEN" => isUserName ? ResumeDialect.UserNameTaken : ResumeDialect.EmailTaken,
            var code => ResumeDialect.Refused("Register", code),
        };
    }

    /// <summary>A token for who knows the password.</summary>
    [HttpPost("/api/login")]
    public async Task<IActionResult> LogInAsync()
    {
        if (ResumeBody.Of(await ReadJsonAsync()) is not { } body)
        {
            return ResumeDialect.NoJson;
        }

        var (login, password) = (body.Required("username"), body.Required("password"));
        if (body.Missing.Count > 0)
        {
            return ResumeDialect.Missing(body.Missing);
        }

        var answer = (await RunAsync(new { input = new { login, password } })).Mutation("login", "authTokens");
        return answer.ErrorCode switch
        {
            null => DialectAnswer.Ok(new { access_token = answer.Result.GetProperty("accessToken").GetString() }),
            // Blocked users are not told that they are.
            "USER_BLOCKED" => ResumeDialect.WrongCredentials,
            var code => ResumeDialect.Refused("LogIn", code),
        };
    }
}
