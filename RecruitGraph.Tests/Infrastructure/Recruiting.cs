using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>What people do in recruiting, as the graph lets them.</summary>
internal static class Recruiting
{
    private const string Errors = "errors { ... on Error { code message } }";
    private const string MoveErrors = "errors { ... on Error { code message } ... on StageConflictError { expectedStage actual { status stage { name } } } }";

    /// <summary>Makes and publishes a vacancy; gives its global id.</summary>
    public static async Task<string> PublishVacancyAsync(GraphQLClient hr, string title, string status = "PUBLISHED")
    {
        var answer = await hr.RunAsync(
            "mutation($input: CreateVacancyInput!) { createVacancy(input: $input) { vacancy { id } errors { ... on Error { code message } } } }",
            new { input = new { title, department = "研发部", location = "Москва", status } });
        return answer.Data("createVacancy", "vacancy", "id").GetString()!;
    }

    /// <summary>The stages of a vacancy: global ids by name.</summary>
    public static async Task<Dictionary<string, string>> StagesAsync(GraphQLClient hr, string vacancy)
    {
        var answer = await hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { pipeline { id name } } }", new { id = vacancy });
        return answer.Data("vacancyById", "pipeline").EnumerateArray()
            .ToDictionary(stage => stage.GetProperty("name").GetString()!, stage => stage.GetProperty("id").GetString()!);
    }

    /// <summary>The caller applies; gives the application's global id.</summary>
    public static async Task<string> ApplyAsync(GraphQLClient candidate, string vacancy)
    {
        var answer = await TryApplyAsync(candidate, vacancy);
        return answer.Data("applyToVacancy", "application", "id").GetString()!;
    }

    public static Task<GraphQLAnswer> TryApplyAsync(GraphQLClient candidate, string vacancy) => candidate.RunAsync(
        $"mutation($input: ApplyToVacancyInput!) {{ applyToVacancy(input: $input) {{ application {{ id }} {Errors} }} }}",
        new { input = new { vacancyId = vacancy } });

    public static Task<GraphQLAnswer> AdvanceAsync(GraphQLClient hr, string application, string fromStage) => hr.RunAsync(
        $"mutation($input: AdvanceApplicationInput!) {{ advanceApplication(input: $input) {{ application {{ id }} {Errors} }} }}",
        new { input = new { applicationId = application, fromStage } });

    public static Task<GraphQLAnswer> RejectAsync(GraphQLClient hr, string application, string fromStage) => hr.RunAsync(
        $"mutation($input: RejectApplicationInput!) {{ rejectApplication(input: $input) {{ application {{ id status }} {Errors} }} }}",
        new { input = new { applicationId = application, fromStage, reason = "经验不足" } });

    public static Task<GraphQLAnswer> WithdrawAsync(GraphQLClient candidate, string application) => candidate.RunAsync(
        $"mutation($input: WithdrawApplicationInput!) {{ withdrawApplication(input: $input) {{ application {{ id status }} {Errors} }} }}",
        new { input = new { applicationId = application } });

    public static Task<GraphQLAnswer> MoveAsync(GraphQLClient hr, string application, string fromStage, string toStage) => hr.RunAsync(
        $"mutation($input: MoveApplicationInput!) {{ moveApplication(input: $input) {{ application {{ id }} {MoveErrors} }} }}",
        new { input = new { applicationId = application, fromStage, toStage } });

    /// <summary>
    /// A subscription has no acknowledgement, so a bystander's application is moved to and fro until the first event
    /// arrives; all the bystander's events are read before this returns.
    /// </summary>
    public static async Task MoveUntilSeenAsync(RecruitServer server, GraphQLClient hr, string vacancy, NodeScript subscriber)
    {
        var bystander = await server.SignInNewAsync("bystander");
        var application = await ApplyAsync(bystander, vacancy);
        var stages = await StagesAsync(hr, vacancy);
        var (here, there) = (stages["NEW"], stages["SCREENING"]);
        var first = subscriber.ReadAsync();
        while (!first.IsCompleted)
        {
            (await MoveAsync(hr, application, here, there)).Data("moveApplication", "errors").GetArrayLength().ShouldBe(0);
            (here, there) = (there, here);
        }

        // The last move of all is the withdrawal: behind it nothing of the bystander follows.
        await WithdrawAsync(bystander, application);
        var line = await first;
        while (Kind(line) != "WITHDRAWN")
        {
            line = await subscriber.ReadAsync();
        }
    }

    private static string? Kind(JsonElement line)
    {
        line.TryGetProperty("next", out var next).ShouldBeTrue(line.ToString());
        return next.GetProperty("data").GetProperty("onApplicationStatusChanged").GetProperty("kind").GetString();
    }
}
