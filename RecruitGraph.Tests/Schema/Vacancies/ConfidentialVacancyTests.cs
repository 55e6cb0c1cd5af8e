using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Vacancies;

/// <summary>
/// A confidential vacancy, and everything below it, is for its owner, its team and ADMIN alone. The candidate applied
/// while it was not confidential yet.
/// </summary>
public class ConfidentialVacancyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Everything =
        """
        query($vacancy: ID!, $stage: ID!, $application: ID!, $candidate: ID!, $user: ID!) {
          vacancies { totalCount nodes { title pipeline { name } } }
          found: vacancies(where: { id: { eq: $vacancy } }) { totalCount }
          vacancyById(id: $vacancy) { pipeline { count applications { totalCount } } }
          vacancy: node(id: $vacancy) { id }
          stage: node(id: $stage) { id }
          applications(where: { vacancyId: { eq: $vacancy } }) { totalCount nodes { id } }
          applicationById(id: $application) { id }
          application: node(id: $application) { id }
          candidate: node(id: $candidate) { id }
          user: node(id: $user) { ... on User { candidate { applications { totalCount nodes { id } } } } }
        }
        """;

    private RecruitServer _server = null!;
    private GraphQLClient _owner = null!;
    private GraphQLClient _member = null!;
    private GraphQLClient _outsider = null!;
    private GraphQLClient _candidate = null!;
    private string _vacancy = null!;
    private string _application = null!;
    private Dictionary<string, string> _stages = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _owner = await _server.SignInNewAsync("owner", Role.Hr);
        _member = await _server.SignInNewAsync("member", Role.Hr);
        _outsider = await _server.SignInNewAsync("outsider", Role.Hr);
        _candidate = await _server.SignInNewAsync("candidate");
        await Recruiting.PublishVacancyAsync(_owner, "Open");
        _vacancy = await Recruiting.PublishVacancyAsync(_owner, "Secret");
        _application = await Recruiting.ApplyAsync(_candidate, _vacancy);
        _stages = await Recruiting.StagesAsync(_owner, _vacancy);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("owner")]
    [InlineData("member")]
    [InlineData("admin")]
    public async Task Everything_Should_BeReadable_When_TheCallerIsOwnerMemberOrAdmin(string caller)
    {
        await MakeConfidentialAsync();
        var client = caller == "admin" ? await _server.SignInNewAsync("admin", Role.Admin) : await _server.SignInAsync(caller);

        (await ReadAsync(client)).ShouldBe(
            """
            vacancies 2
            found 1
            vacancyById {"pipeline":[{"count":1,"applications":{"totalCount":1}}]}
            vacancy True
            stage True
            applications 1
            applicationById True
            application True
            candidate True
            user {"candidate":{"applications":{"totalCount":1}}}
            """);
    }

    [Fact]
    public async Task Everything_Should_NotExist_When_TheCallerIsHrOutsideOfTheTeam()
    {
        (await ReadAsync(_outsider)).ShouldStartWith("vacancies 2");
        await MakeConfidentialAsync();

        (await ReadAsync(_outsider)).ShouldBe(
            """
            vacancies 1
            found 0
            vacancyById null
            vacancy False
            stage False
            applications 0
            applicationById False
            application False
            candidate False
            user {"candidate":null}
            """);
    }

    [Fact]
    public async Task Candidate_Should_StayReadable_When_HeAppliedToAnOpenVacancyToo()
    {
        await MakeConfidentialAsync();
        var open = await Recruiting.ApplyAsync(_candidate, await Recruiting.PublishVacancyAsync(_owner, "Another"));

        var candidate = (await _outsider.RunAsync(
            "query($user: ID!) { node(id: $user) { ... on User { candidate { applications { totalCount nodes { id } } } } } }",
            new { user = GlobalId.Format("User", _candidate.UserId) })).Data("node", "candidate");

        candidate.ToString().ShouldBe($$$"""{"applications":{"totalCount":1,"nodes":[{"id":"{{{open}}}"}]}}""");
    }

    [Fact]
    public async Task Vacancy_Should_NotExist_When_TheCallerIsAJobSeekerOrNobody_AlthoughItIsPublished()
    {
        await MakeConfidentialAsync();
        const string Query = "query($id: ID!) { vacancyById(id: $id) { title } node(id: $id) { id } vacancies { totalCount } }";

        foreach (var caller in new[] { _server.Anonymous(), _candidate })
        {
            (await caller.RunAsync(Query, new { id = _vacancy })).Data().ToString()
                .ShouldBe("""{"vacancyById":null,"node":null,"vacancies":{"totalCount":1}}""");
        }

        var stranger = await _server.SignInNewAsync("stranger");
        (await Recruiting.TryApplyAsync(stranger, _vacancy)).PayloadCode("applyToVacancy").ShouldBe("VACANCY_NOT_FOUND");
        (await _server.UseContextAsync(context => context.Applications.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Candidate_Should_KeepHisOwnApplication()
    {
        await MakeConfidentialAsync();

        var applications = (await _candidate.RunAsync("{ applications { nodes { status vacancy { title } stage { name } } } }"))
            .Data("applications", "nodes");

        applications.ToString().ShouldBe("""[{"status":"ACTIVE","vacancy":{"title":"Secret"},"stage":{"name":"NEW"}}]""");
    }

    [Fact]
    public async Task Recruiters_Should_SeeNothingBelow_When_AnOutsiderComesByHisOwnApplication()
    {
        var own = await Recruiting.ApplyAsync(_outsider, _vacancy);
        await MakeConfidentialAsync();

        var withdrawn = (await _outsider.RunAsync(
            """
            mutation($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) { application {
              vacancy { title owner { userName } pipeline { name } } stage { count applications { totalCount } } } } }
            """,
            new { input = new { applicationId = own } })).Data("withdrawApplication", "application");

        withdrawn.ToString().ShouldBe(
            """{"vacancy":{"title":"Secret","owner":null,"pipeline":[]},"stage":{"count":0,"applications":{"totalCount":0}}}""");
    }

    [Fact]
    public async Task Changes_Should_BeRefusedAsUnknown_When_TheCallerIsHrOutsideOfTheTeam()
    {
        await MakeConfidentialAsync();
        var before = await StateAsync();

        (await _outsider.RunAsync(
            "mutation($input: UpdateVacancyInput!) { updateVacancy(input: $input) { errors { ... on Error { code } } } }",
            new { input = new { id = _vacancy, version = 1, title = "mine" } })).PayloadCode("updateVacancy").ShouldBe("VACANCY_NOT_FOUND");
        (await Recruiting.AdvanceAsync(_outsider, _application, _stages["NEW"])).PayloadCode("advanceApplication").ShouldBe("APPLICATION_NOT_FOUND");
        (await Recruiting.MoveAsync(_outsider, _application, _stages["NEW"], _stages["OFFER"])).PayloadCode("moveApplication").ShouldBe("APPLICATION_NOT_FOUND");
        (await Recruiting.RejectAsync(_outsider, _application, _stages["NEW"])).PayloadCode("rejectApplication").ShouldBe("APPLICATION_NOT_FOUND");
        (await StateAsync()).ShouldBe(before);

        (await Recruiting.AdvanceAsync(_member, _application, _stages["NEW"])).Data("advanceApplication", "errors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Subscription_Should_TellNothing_When_TheSubscriberIsHrOutsideOfTheTeam()
    {
        await MakeConfidentialAsync();
        var open = await Recruiting.PublishVacancyAsync(_owner, "Another");
        var application = await Recruiting.ApplyAsync(_candidate, open);
        var stages = await Recruiting.StagesAsync(_owner, open);
        await using var subscriber = NodeScript.Start(
            "graphql-ws-subscribe.mjs",
            $"ws://127.0.0.1:{_server.Url.Port}/graphql",
            _outsider.Token!,
            "subscription { onApplicationStatusChanged { kind application { id } } }");
        await Recruiting.MoveUntilSeenAsync(_server, _owner, open, subscriber);

        (await Recruiting.AdvanceAsync(_owner, _application, _stages["NEW"])).Data("advanceApplication", "errors").GetArrayLength().ShouldBe(0);
        (await Recruiting.RejectAsync(_owner, application, stages["NEW"])).Data("rejectApplication", "errors").GetArrayLength().ShouldBe(0);

        var happened = (await subscriber.ReadAsync()).GetProperty("next").GetProperty("data").GetProperty("onApplicationStatusChanged");
        happened.ToString().ShouldBe($$$"""{"kind":"REJECTED","application":{"id":"{{{application}}}"}}""");
    }

    [Fact]
    public async Task Subscription_Should_BeRefused_When_ItNamesAForeignConfidentialVacancy()
    {
        await MakeConfidentialAsync();
        await using var subscriber = NodeScript.Start(
            "graphql-ws-subscribe.mjs",
            $"ws://127.0.0.1:{_server.Url.Port}/graphql",
            _outsider.Token!,
            "subscription($id: ID) { onApplicationStatusChanged(vacancyId: $id) { kind } }",
            JsonSerializer.Serialize(new { id = _vacancy }));

        (await subscriber.ReadAsync()).ToString().ShouldContain("VACANCY_NOT_FOUND");
    }

    private Task MakeConfidentialAsync() => _server.UseContextAsync(async context =>
    {
        var vacancy = await context.Vacancies.Include(vacancy => vacancy.Team).SingleAsync(vacancy => vacancy.Title == "Secret");
        var now = vacancy.CreatedAt;
        vacancy.Edit(vacancy.ToDetails() with { IsConfidential = true }, VacancyStatus.Published, now);
        vacancy.AddTeamMember(_member.UserId, _owner.UserId, now);
        await context.SaveChangesAsync();
    });

    private Task<(int Version, string Title, int Events)> StateAsync() => _server.UseContextAsync(async context =>
    {
        var vacancy = await context.Vacancies.SingleAsync(vacancy => vacancy.Title == "Secret");
        return (vacancy.Version, vacancy.Title, await context.ApplicationEvents.CountAsync());
    });

    /// <summary>A line for each field: how many, whether there is one, or what is below it.</summary>
    private async Task<string> ReadAsync(GraphQLClient caller)
    {
        var candidateId = await _server.UseContextAsync(context => context.Candidates.Select(candidate => candidate.Id).FirstAsync());
        var answer = await caller.RunAsync(Everything, new
        {
            vacancy = _vacancy,
            stage = _stages["NEW"],
            application = _application,
            candidate = GlobalId.Format("Candidate", candidateId),
            user = GlobalId.Format("User", _candidate.UserId),
        });
        return string.Join('\n', answer.Data().EnumerateObject().Select(field => $"{field.Name} {Show(field)}"));
    }

    private static string Show(JsonProperty field) => field.Name switch
    {
        "vacancies" or "found" or "applications" => field.Value.GetProperty("totalCount").ToString(),
        "vacancyById" => field.Value.ValueKind == JsonValueKind.Null ? "null" : Pipeline(field.Value),
        "user" => field.Value.GetProperty("candidate").ValueKind == JsonValueKind.Null ? field.Value.ToString() : Applications(field.Value),
        _ => (field.Value.ValueKind == JsonValueKind.Object).ToString(),
    };

    private static string Pipeline(JsonElement vacancy) => $$"""{"pipeline":[{{vacancy.GetProperty("pipeline")[0]}}]}""";

    private static string Applications(JsonElement user) =>
        $$$$"""{"candidate":{"applications":{"totalCount":{{{{user.GetProperty("candidate").GetProperty("applications").GetProperty("totalCount")}}}}}}}""";
}
