using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>The refresh token of another session of the owner.</summary>
    public async Task<object> RefreshTokenAsync()
    {
        var owner = await OwnerAsync();
        var answer = await matrix.SendAsync(
            token: null,
            $$"""mutation { login(input: { login: "{{owner.UserName}}", password: "{{RecruitServer.Password}}" }) { authTokens { refreshToken } } }""");
        return answer.GetProperty("data").GetProperty("login").GetProperty("authTokens").GetProperty("refreshToken").GetString()!;
    }
}
