using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>Who hears of which changes, and until when.</summary>
public class ApplicationSubscriptionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Subscription = "subscription { onApplicationStatusChanged { kind application { id } } }";

    [Fact]
    public async Task JobSeeker_Should_HearOfHisOwnApplicationsAlone_And_OfNothingAfterSigningOut()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        var (candidate, other) = (await server.SignInNewAsync("candidate"), await server.SignInNewAsync("other"));
        var vacancy = await Recruiting.PublishVacancyAsync(hr, "Инженер");
        var stages = await Recruiting.StagesAsync(hr, vacancy);
        var (own, foreign) = (await Recruiting.ApplyAsync(candidate, vacancy), await Recruiting.ApplyAsync(other, vacancy));
        await using var subscriber = NodeScript.Start(
            "graphql-ws-subscribe.mjs", $"ws://127.0.0.1:{server.Url.Port}/graphql", candidate.Token!, Subscription);

        // His own application goes to and fro until the first event shows that the subscription is live.
        var first = subscriber.ReadAsync();
        var (here, there) = (stages["NEW"], stages["SCREENING"]);
        while (!first.IsCompleted)
        {
            (await Recruiting.MoveAsync(hr, own, here, there)).Data("moveApplication", "errors").GetArrayLength().ShouldBe(0);
            (here, there) = (there, here);
        }

        (await Recruiting.AdvanceAsync(hr, foreign, stages["NEW"])).Data("advanceApplication", "errors").GetArrayLength().ShouldBe(0);
        (await Recruiting.RejectAsync(hr, own, here)).Data("rejectApplication", "errors").GetArrayLength().ShouldBe(0);
        var line = await first;
        while (Kind(line) != "REJECTED")
        {
            Application(line).ShouldBe(own);
            line = await subscriber.ReadAsync();
        }

        Application(line).ShouldBe(own);

        (await candidate.RunAsync("mutation { logout { loggedOut } }")).Data("logout", "loggedOut").GetBoolean().ShouldBeTrue();
        (await Recruiting.AdvanceAsync(hr, foreign, stages["SCREENING"])).Data("advanceApplication", "errors").GetArrayLength().ShouldBe(0);
        (await subscriber.ReadAsync()).ToString().ShouldContain("AUTH_SESSION_ENDED");
    }

    [Fact]
    public async Task Anonymous_Should_BeRefused()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await using var subscriber = NodeScript.Start(
            "graphql-ws-subscribe.mjs", $"ws://127.0.0.1:{server.Url.Port}/graphql", "", Subscription);

        (await subscriber.ReadAsync()).ToString().ShouldContain("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task UnknownVacancy_Should_BeRefused()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        await using var subscriber = NodeScript.Start(
            "graphql-ws-subscribe.mjs",
            $"ws://127.0.0.1:{server.Url.Port}/graphql",
            hr.Token!,
            "subscription($id: ID) { onApplicationStatusChanged(vacancyId: $id) { kind } }",
            JsonSerializer.Serialize(new { id = GlobalId.Format("Vacancy", 999_999L) }));

        (await subscriber.ReadAsync()).ToString().ShouldContain("VACANCY_NOT_FOUND");
    }

    [Fact]
    public async Task InvalidToken_Should_CloseTheSocket()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await using var subscriber = NodeScript.Start(
            "graphql-ws-subscribe.mjs", $"ws://127.0.0.1:{server.Url.Port}/graphql", "forged", Subscription);

        (await subscriber.ReadAsync()).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(4403);
    }

    private static JsonElement Event(JsonElement line)
    {
        line.TryGetProperty("next", out var next).ShouldBeTrue(line.ToString());
        return next.GetProperty("data").GetProperty("onApplicationStatusChanged");
    }

    private static string? Kind(JsonElement line) => Event(line).GetProperty("kind").GetString();

    private static string? Application(JsonElement line) => Event(line).GetProperty("application").GetProperty("id").GetString();
}
