using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>招聘信息接口: what administrators of the recruitment portal do with positions.</summary>
public sealed class PositionContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/recruitment";
    private const string Members =
        """
        "name":"后端工程师","department":"研发部","location":"上海","describe":"开发","requirement":"经验"
        """;

    private GraphQLClient _hr = null!;

    public async Task InitializeAsync() => _hr = await server.NewAsync(Role.Hr);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/recruitment", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("PUT /api/recruitment/{position}", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task Position_Should_BeMadePublishedAndChanged(string root)
    {
        var client = server.Recruit(root, _hr);

        // The document has this URL with a slash, the portal's routes had it without.
        var added = await client.SendRawAsync("POST", $"{Url}/", $"{{{Members}}}");
        var id = added.Json.GetProperty("id").GetInt64();
        added.ShouldBe(HttpStatusCode.OK, $$"""{"id":{{id}},{{Members}}}""");
        (await client.GetAsync($"{Url}/{id}")).ShouldBe(HttpStatusCode.OK, added.Body);
        (await server.Recruit(root).GetAsync(Url)).Json.EnumerateArray().Last().GetProperty("id").GetInt64().ShouldBe(id);

        var changed = $$"""{"id":{{id}},"name":"架构师","department":"研发部","location":"北京","describe":"开发","requirement":null}""";
        (await client.SendRawAsync("PUT", $"{Url}/{id}", """{"name":"架构师","department":"研发部","location":"北京","requirement":""}"""))
            .ShouldBe(HttpStatusCode.OK, changed);
        (await client.GetAsync($"{Url}/{id}")).ShouldBe(HttpStatusCode.OK, changed);
        (await _hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { title location description requirements status version } }", new { id = GlobalId.Format("Vacancy", id) }))
            .Data("vacancyById").ToString()
            .ShouldBe("""{"title":"架构师","location":"北京","description":"开发","requirements":null,"status":"PUBLISHED","version":2}""");
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("DELETE /api/recruitment/{position}", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task DeletePosition_Should_TakeItOutOfEveryListAndCount_AndAnswerWhatIsLeft(string root)
    {
        var (client, applicant) = (server.Recruit(root, _hr), await server.NewAsync());
        var (left, _) = await RecruitContract.NewPositionAsync(_hr);
        var (id, vacancy) = await RecruitContract.NewPositionAsync(_hr);
        await Recruiting.ApplyAsync(applicant, vacancy);
        await Recruiting.ApplyAsync(applicant, GlobalId.Format("Vacancy", left));

        var answer = await client.SendAsync("DELETE", $"{Url}/{id}");

        answer.ShouldBe(HttpStatusCode.OK, (await server.Recruit(root).GetAsync(Url)).Body);
        Ids(answer.Json).ShouldNotContain(id);
        Ids(answer.Json).ShouldContain(left);
        (await client.GetAsync($"{Url}/{id}")).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        foreach (var caller in (GraphQLClient[])[_hr, applicant])
        {
            Ids((await server.Recruit(root, caller).GetAsync($"/api/recruit/{applicant.UserId}")).Json).ShouldBe([left]);
        }

        (await client.GetAsync($"/api/recruit/status?position_id={id}")).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.GetAsync($"/api/count/position/{id}")).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        (await server.Recruit(root, applicant).SendAsync("DELETE", $"/api/recruit/{applicant.UserId}", new { position_id = id }))
            .ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        (await _hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { id } }", new { id = vacancy })).Data("vacancyById").ValueKind.ShouldBe(JsonValueKind.Null);
        (await server.Server.UseContextAsync(context => context.Applications.IgnoreQueryFilters()
            .Where(application => application.VacancyId == id).Select(application => application.Status).SingleAsync())).ShouldBe(ApplicationStatus.Rejected);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/recruitment", Proof.NoCredentials, Proof.WrongRole, Proof.BadInput)]
    [Covers("PUT /api/recruitment/{position}", Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.BadInput)]
    [Covers("DELETE /api/recruitment/{position}", Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId)]
    public async Task Position_Should_BeRefused_When_CallerOrInputIsWrong(string root)
    {
        var (client, applicant) = (server.Recruit(root, _hr), server.Recruit(root, await server.NewAsync()));
        var (id, vacancy) = await RecruitContract.NewPositionAsync(_hr);
        var before = await VersionsAsync();
        foreach (var (method, url) in ((string, string)[])[("POST", Url), ("PUT", $"{Url}/{id}"), ("DELETE", $"{Url}/{id}")])
        {
            (await server.Recruit(root).SendRawAsync(method, url, $"{{{Members}}}")).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
            (await applicant.SendRawAsync(method, url, $"{{{Members}}}")).ShouldBeBadRequest(RecruitContract.NotAdministrator);
        }

        foreach (var (method, url) in ((string, string)[])[("POST", Url), ("PUT", $"{Url}/{id}")])
        {
            await client.ShouldWantJsonAsync(method, url);
            (await client.SendRawAsync(method, url, """{"name":"","describe":"a"}"""))
                .ShouldBeBadRequest("""{"name":"请提供name信息","department":"请提供department信息","location":"请提供location信息"}""");
            (await client.SendAsync(method, url, new { name = new string('a', 65), department = "a\nb", location = "上海", describe = new string('a', 20_001) }))
                .ShouldBeBadRequest("""{"name":"请提供正确的name信息","department":"请提供正确的department信息","describe":"请提供正确的describe信息"}""");
        }

        // What an HR user may not see is not there for him.
        await _hr.SucceedAsync("updateVacancy", new { id = vacancy, version = 1, isConfidential = true }, "vacancy", "id");
        var outsider = server.Recruit(root, await server.NewAsync(Role.Hr));
        foreach (var (caller, url) in ((LegacyClient, string)[])[(client, $"{Url}/999999"), (outsider, $"{Url}/{id}")])
        {
            (await caller.SendRawAsync("PUT", url, $"{{{Members}}}")).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
            (await caller.SendAsync("DELETE", url)).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        }

        (await VersionsAsync()).ShouldBe(before + 1);
    }

    private static List<long> Ids(JsonElement positions) => [.. positions.EnumerateArray().Select(position => position.GetProperty("id").GetInt64())];

    /// <summary>Grows with every position and every change of one.</summary>
    private Task<int> VersionsAsync() => server.Server.UseContextAsync(context => context.Vacancies.SumAsync(vacancy => vacancy.Version));
}
