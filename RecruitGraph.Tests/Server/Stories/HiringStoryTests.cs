using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Stories;

/// <summary>The real story, over real sockets: a candidate applies, HR watches and moves, everyone sees the same.</summary>
public class HiringStoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Subscription =
        "subscription($vacancy: ID) { onApplicationStatusChanged(vacancyId: $vacancy) { cursor kind status fromStage { name } toStage { name } application { id } } }";

    [Fact]
    public async Task Story_Should_ReachTheSubscriberInOrder_When_CandidateAppliesAndHrAdvancesThroughGraphQLAndRest()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hanna", Role.Hr);
        var candidate = await server.SignInNewAsync("李雷");
        var vacancy = await Recruiting.PublishVacancyAsync(hr, "后端工程师");
        var rest = await SignInThroughRestAsync(server, "李雷");

        // HR subscribes with a client that others wrote; moves of somebody else's application show when it is live.
        await using var subscriber = NodeScript.Start(
            "graphql-ws-subscribe.mjs",
            $"ws://127.0.0.1:{server.Url.Port}/graphql",
            hr.Token!,
            Subscription,
            JsonSerializer.Serialize(new { vacancy }));
        await Recruiting.MoveUntilSeenAsync(server, hr, vacancy, subscriber);

        var position = GlobalId.Parse<long>(vacancy, "Vacancy");
        using var applied = await rest.PostAsJsonAsync($"/api/recruit/{candidate.UserId}", new { position_id = position });
        applied.StatusCode.ShouldBe(HttpStatusCode.OK, await applied.Content.ReadAsStringAsync());
        (await applied.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("status").GetInt32().ShouldBe(0);
        var submitted = await NextAsync(subscriber);
        submitted.GetProperty("kind").GetString().ShouldBe("SUBMITTED");
        submitted.GetProperty("toStage").GetProperty("name").GetString().ShouldBe("NEW");
        var application = submitted.GetProperty("application").GetProperty("id").GetString()!;

        var stages = await Recruiting.StagesAsync(hr, vacancy);
        (await Recruiting.AdvanceAsync(hr, application, stages["NEW"])).Data("advanceApplication", "errors").GetArrayLength().ShouldBe(0);
        var advanced = await NextAsync(subscriber);
        advanced.GetProperty("kind").GetString().ShouldBe("ADVANCED");
        advanced.GetProperty("fromStage").GetProperty("name").GetString().ShouldBe("NEW");
        advanced.GetProperty("toStage").GetProperty("name").GetString().ShouldBe("SCREENING");

        using var put = await hr.Http.PutAsJsonAsync("/api/recruit/advance", new { user_id = candidate.UserId, position_id = position });
        put.StatusCode.ShouldBe(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        var relation = await put.Content.ReadFromJsonAsync<JsonElement>();
        relation.GetProperty("position").GetProperty("status").GetInt32().ShouldBe(2);
        relation.GetProperty("user").GetProperty("id").GetInt64().ShouldBe(candidate.UserId);
        var throughRest = await NextAsync(subscriber);
        throughRest.GetProperty("kind").GetString().ShouldBe("ADVANCED");
        throughRest.GetProperty("toStage").GetProperty("name").GetString().ShouldBe("FIRST_INTERVIEW");

        // What was pushed, what is remembered and what the legacy client reads are one truth.
        var history = (await hr.RunAsync(
            "query($id: ID!) { applicationById(id: $id) { version stage { name } history { nodes { kind toStage { name } version actor { userName } } } } }",
            new { id = application })).Data("applicationById");
        history.GetProperty("history").GetProperty("nodes").EnumerateArray()
            .Select(e => e.GetProperty("toStage").GetProperty("name").GetString())
            .ShouldBe(["NEW", "SCREENING", "FIRST_INTERVIEW"]);
        history.GetProperty("history").GetProperty("nodes").EnumerateArray()
            .Select(e => e.GetProperty("actor").GetProperty("userName").GetString())
            .ShouldBe(["李雷", "hanna", "hanna"]);
        var listed = await rest.GetFromJsonAsync<JsonElement>($"/api/recruit/{candidate.UserId}");
        listed[0].GetProperty("status").GetInt32().ShouldBe(2);
        listed[0].GetProperty("id").GetInt64().ShouldBe(position);
    }

    [Fact]
    public async Task ConcurrentMoves_Should_LetExactlyOneWin_When_TwoHrUsersMoveOneApplication()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var (first, second) = (await server.SignInNewAsync("first", Role.Hr), await server.SignInNewAsync("second", Role.Hr));
        var candidate = await server.SignInNewAsync("candidate");
        var vacancy = await Recruiting.PublishVacancyAsync(first, "Инженер");
        var stages = await Recruiting.StagesAsync(first, vacancy);
        var application = await Recruiting.ApplyAsync(candidate, vacancy);

        for (var round = 0; round < 10; round++)
        {
            var (from, to) = round % 2 == 0 ? ("NEW", "SCREENING") : ("SCREENING", "NEW");
            var answers = await Task.WhenAll(
                Recruiting.MoveAsync(first, application, stages[from], stages[to]),
                Recruiting.MoveAsync(second, application, stages[from], stages[to]));

            var errors = answers.Select(answer => answer.Data("moveApplication", "errors")).ToList();
            errors.Count(error => error.GetArrayLength() == 0).ShouldBe(1);
            var conflict = errors.Single(error => error.GetArrayLength() == 1)[0];
            conflict.GetProperty("code").GetString().ShouldBe("STAGE_CONFLICT");
            conflict.GetProperty("actual").GetProperty("stage").GetProperty("name").GetString().ShouldBe(to);
        }

        var events = (await first.RunAsync(
            "query($id: ID!) { applicationById(id: $id) { version history(first: 100) { totalCount } } }", new { id = application }))
            .Data("applicationById");
        events.GetProperty("version").GetInt32().ShouldBe(11);
        events.GetProperty("history").GetProperty("totalCount").GetInt32().ShouldBe(11);
    }

    [Fact]
    public async Task DoubleClick_Should_MakeOneApplication_When_AUserAppliesForTheFirstTime()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        var candidate = await server.SignInNewAsync("candidate");
        var vacancy = await Recruiting.PublishVacancyAsync(hr, "Инженер");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Recruiting.TryApplyAsync(candidate, vacancy)));

        var errors = answers.Select(answer => answer.Data("applyToVacancy", "errors")).ToList();
        errors.Count(error => error.GetArrayLength() == 0).ShouldBe(1);
        errors.Where(error => error.GetArrayLength() > 0).ShouldAllBe(error => error[0].GetProperty("code").GetString() == "DUPLICATE_APPLICATION");
        (await hr.RunAsync("{ applications(first: 10) { totalCount } }")).Data("applications", "totalCount").GetInt32().ShouldBe(1);
    }

    private static async Task<HttpClient> SignInThroughRestAsync(RecruitServer server, string userName)
    {
        var client = new HttpClient { BaseAddress = server.Url };
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{RecruitServer.Password}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        using var response = await client.PostAsync("/api/tokens", null);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<JsonElement> NextAsync(NodeScript subscriber)
    {
        var line = await subscriber.ReadAsync();
        line.TryGetProperty("next", out var next).ShouldBeTrue(line.ToString());
        next.TryGetProperty("errors", out _).ShouldBeFalse(line.ToString());
        return next.GetProperty("data").GetProperty("onApplicationStatusChanged");
    }
}
