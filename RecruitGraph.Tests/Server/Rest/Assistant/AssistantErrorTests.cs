using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>What clients of the digital assistant are told before an action looks at their request.</summary>
public sealed class AssistantErrorTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory, EveryRoot(AssistantContract.Dialect)]
    public async Task Method_Should_BeRefused_When_TheDocumentHasAnother(string root)
    {
        var answer = await server.Assistant(root).GetAsync("/auth");

        answer.ShouldBe(HttpStatusCode.MethodNotAllowed, """{"message":"Метод не поддерживается"}""");
        answer.Headers["Allow"].ShouldBe("OPTIONS, POST");
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    public async Task Body_Should_BeRefused_When_ItSaysThatItIsNoJson(string root)
    {
        var hr = await server.NewAsync(Role.Hr);
        var (client, before) = (server.Assistant(root, hr), await server.CountAsync());
        foreach (var url in (string[])["/auth", "/create_new_vacancy", "/change_status_vacancy", "/response_vacancy", "/create_questions", "/change_status_candidat"])
        {
            (await client.SendRawAsync("POST", url, "login=anna", "application/x-www-form-urlencoded"))
                .ShouldBe(HttpStatusCode.UnsupportedMediaType, """{"message":"Данные принимаются только в формате JSON"}""");
        }

        (await client.SendRawAsync("POST", "/auth", "", "application/x-www-form-urlencoded")).ShouldBeBadRequest(AssistantContract.NoJson);
        (await client.SendRawAsync("POST", "/auth", "{}", "application/problem+json")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    public async Task Body_Should_BeRefused_When_ItIsTooLarge(string root) =>
        (await server.Assistant(root).SendAsync("POST", "/auth", new { login = new string('x', 2_000_000), password = "x" }))
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge, """{"message":"Слишком большой запрос"}""");

    [Theory, EveryRoot(AssistantContract.Dialect)]
    public async Task Url_Should_BeServedWithASlashAtItsEnd(string root)
    {
        var hr = server.Assistant(root, await server.NewAsync(Role.Hr));
        foreach (var url in (string[])["/get_statuses", "/get_all_vacancy", "/get_directories_for_response_vacancy"])
        {
            (await hr.GetAsync($"{url}/")).Body.ShouldBe((await hr.GetAsync(url)).Body);
        }
    }
}
