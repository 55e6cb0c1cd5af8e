using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Benchmarks.Shims;

/// <summary>What is measured: calls of legacy clients over the demo data, each beside the GraphQL requests it stands for.</summary>
internal sealed class ShimCalls(ShimClient client, string seeker, string staff)
{
    /// <summary>Prepares every call, with ids that the server has.</summary>
    public async Task<IReadOnlyList<ShimCall>> PrepareAsync() =>
    [
        await ListPositionsAsync(),
        await ListApplicationsAsync(),
        await ApplyAndWithdrawAsync(),
    ];

    private async Task<ShimCall> ListPositionsAsync() => new(
        "recruit: list of positions",
        [Legacy(HttpMethod.Get, "/api/recruitment", token: null)],
        await PagesAsync("recruit.ListPositions", after => new { after }, token: null));

    private async Task<ShimCall> ListApplicationsAsync()
    {
        var user = await CallerAsync(seeker);
        return new ShimCall(
            "recruit: a user's applications",
            [Legacy(HttpMethod.Get, $"/api/recruit/{LegacyId.FromGlobal("User", user)}", staff)],
            await PagesAsync("recruit.ListApplications", after => new { user, after }, staff));
    }

    private async Task<ShimCall> ApplyAndWithdrawAsync()
    {
        var user = await CallerAsync(seeker);
        var position = await FreePositionAsync();
        var url = $"/api/recruit/{LegacyId.FromGlobal("User", user)}";
        var body = new { position_id = LegacyId.FromGlobal("Vacancy", position) };
        PreparedRequest[] legacy = [Legacy(HttpMethod.Post, url, seeker, body), Legacy(HttpMethod.Delete, url, seeker, body)];

        // The application has to be there for its id to be known; it stays the same one however often it is withdrawn.
        await client.SendAsync(legacy[0]);
        var list = await PagesAsync("recruit.ListApplications", after => new { user, after }, seeker);
        var find = Operation("recruit.FindApplication", new { user, position }, seeker);
        var applicationId = (await client.QueryAsync(find)).GetProperty("applications").GetProperty("nodes")[0].GetProperty("id").GetString();
        await client.SendAsync(legacy[1]);
        return new ShimCall(
            "recruit: apply and withdraw",
            legacy,
            [
                Operation("recruit.Apply", new { input = new { vacancyId = position } }, seeker), .. list,
                find, Operation("recruit.Withdraw", new { input = new { applicationId } }, seeker), .. list,
            ]);
    }

    private async Task<string> CallerAsync(string token) =>
        (await client.QueryAsync(ShimClient.Graph("{ me { id } }", new { }, token))).GetProperty("me").GetProperty("id").GetString()!;

    /// <summary>A published position for which the job seeker has not applied.</summary>
    private async Task<string> FreePositionAsync()
    {
        var data = await client.QueryAsync(ShimClient.Graph(
            "{ vacancies(where: { status: { eq: PUBLISHED } }, first: 100) { nodes { id } } applications(first: 100) { nodes { vacancy { id } } } }",
            new { }, seeker));
        var taken = data.GetProperty("applications").GetProperty("nodes").EnumerateArray()
            .Select(application => application.GetProperty("vacancy").GetProperty("id").GetString()).ToHashSet();
        return data.GetProperty("vacancies").GetProperty("nodes").EnumerateArray()
            .Select(vacancy => vacancy.GetProperty("id").GetString()!).First(id => !taken.Contains(id));
    }

    /// <summary>A request for each page of an operation that answers a connection named <c>page</c>.</summary>
    private async Task<IReadOnlyList<PreparedRequest>> PagesAsync(string operation, Func<string?, object> variables, string? token)
    {
        var pages = new List<PreparedRequest>();
        string? after = null;
        do
        {
            pages.Add(Operation(operation, variables(after), token));
            var info = (await client.QueryAsync(pages[^1])).GetProperty("page").GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return pages;
    }

    private static PreparedRequest Operation(string name, object variables, string? token) =>
        ShimClient.Graph(ShimClient.Document(name), variables, token);

    private static PreparedRequest Legacy(HttpMethod method, string url, string? token, object? body = null) => new(
        method, url, token is null ? null : ("Authorization", $"Bearer {token}"),
        body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body));
}
