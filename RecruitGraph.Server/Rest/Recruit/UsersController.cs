using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>用户接口: accounts of dialect A.</summary>
[Dialect<RecruitDialect>]
public sealed class UsersController(OperationRunner operations) : PortalController(operations)
{
    private const string Email = "email";
    private const string Password = "password";
    private const string BaseUrl = "confirm_email_base_url";

    /// <summary>Makes an account that signs in with its e-mail address; a mail with a link goes there.</summary>
    [HttpPost("/api/users")]
    public async Task<IActionResult> RegisterUserAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJsonForUsers);
        }

        // What is missing is asked for as well, so that the client is told of everything at once.
        var (email, password) = (body.Text(Email)?.Trim() ?? "", body.Text(Password) ?? "");
        var answer = await SendMailAsync(
            "registerUser", body.Text(BaseUrl), page => new { userName = email, email, password, confirmEmailBaseUrl = page });
        if (answer.ErrorCode is not null)
        {
            return RecruitDialect.BadRequest(Wrong(answer, password.Length == 0));
        }

        var id = LegacyId.FromGlobal("User", answer.Result.GetProperty("id").GetString()!);
        var self = $"{Root}/api/base_info/{id}";
        Response.Headers.Location = self;
        return new DialectAnswer(StatusCodes.Status201Created, new { id, email, role = 0, _links = new { self } });
    }

    /// <summary>The user closes his account for good; nobody else does it for him.</summary>
    [HttpDelete("/api/users/{user:number}"), Only(Callers.SignedIn)]
    public async Task<IActionResult> DeleteUserAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        var answer = (await RunAsync(new { input = new { userId = LegacyId.ToGlobal("User", user) } })).Mutation("anonymiseUser", "user");
        return answer.ErrorCode switch
        {
            null => DialectAnswer.Ok(new { message = RecruitDialect.UserClosed }),
            "LAST_ADMIN" => RecruitDialect.BadRequest(RecruitDialect.LastAdministrator),
            var code => throw Unforeseen(code),
        };
    }

    private Dictionary<string, string> Wrong(MutationAnswer answer, bool hasNoPassword)
    {
        var wrong = new Dictionary<string, string>();
        switch (answer.ErrorCode)
        {
            case "INVALID_INPUT":
                foreach (var isBaseUrl in answer.InvalidFields.Select(field => field == "confirmEmailBaseUrl").Distinct())
                {
                    wrong[isBaseUrl ? BaseUrl : Email] = isBaseUrl ? RecruitDialect.Wrong(BaseUrl) : RecruitDialect.InvalidEmail;
                }

                break;
            case "SIGN_IN_NAME_TAKEN":
                wrong[Email] = RecruitDialect.EmailTaken;
                break;
            case "WEAK_PASSWORD":
                wrong[Password] = RecruitDialect.InvalidPassword;
                break;
            default:
                throw Unforeseen(answer.ErrorCode);
        }

        if (hasNoPassword)
        {
            wrong[Password] = RecruitDialect.InvalidPassword;
        }

        return wrong;
    }
}
