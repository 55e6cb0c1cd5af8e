using System.Text.Json;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Adapters;

public sealed class ClaimsPrincipalAuthorizationHandlerTests : GraphQLServerTest
{
    private const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    private const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    [Theory]
    [InlineData("signedIn", null, NotAuthenticated)]
    [InlineData("signedIn", "ada", null)]
    [InlineData("admin", null, NotAuthenticated)]
    [InlineData("admin", "ada", NotAuthorized)]
    [InlineData("admin", "ada:JOB_SEEKER", NotAuthorized)]
    [InlineData("admin", "ada:ADMIN", null)]
    [InlineData("admin", "ada:HR", null)]
    [InlineData("adult", null, NotAuthenticated)]
    [InlineData("adult", "ada", NotAuthorized)]
    [InlineData("adult", "adult", null)]
    public async Task Field_Should_OpenToWhoSatisfiesItsRequirement(string field, string? user, string? code)
    {
        using var response = await Server.PostDocumentAsync($"{{ {field} }}", user: user);
        var answer = await response.ReadJsonAsync();
        if (code is null)
        {
            answer.GetProperty("data").GetProperty(field).GetString().ShouldBe("yes");
            answer.TryGetProperty("errors", out _).ShouldBeFalse();
        }
        else
        {
            answer.GetProperty("data").GetProperty(field).ValueKind.ShouldBe(JsonValueKind.Null);
            answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        }
    }

    [Fact]
    public async Task GlobalState_Should_TellCallerAndAddress()
    {
        var data = await Server.PostDocumentAsync("{ whoAmI address }", user: "ada").ShouldAnswerAsync();
        data.GetProperty("whoAmI").GetString().ShouldBe("ada");
        data.GetProperty("address").GetString().ShouldBe("127.0.0.1");
    }
}
