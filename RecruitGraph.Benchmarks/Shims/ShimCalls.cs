using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Benchmarks.Shims;

/// <summary>
/// What is measured: calls of legacy clients over the demo data, each beside the operations of its dialect sent as GraphQL requests.
/// </summary>
internal sealed class ShimCalls(ShimClient client, string seeker, string staff, string admin)
{
    private string _user = null!;
    private string _position = null!;
    private string _discussion = null!;
    private string _resume = null!;
    private string _group = null!;

    /// <summary>Prepares every call, with ids that the server has.</summary>
    public async Task<IReadOnlyList<ShimCall>> PrepareAsync()
    {
        await FindIdsAsync();
        var (user, position, discussion) =
            (LegacyId.FromGlobal("User", _user), LegacyId.FromGlobal("Vacancy", _position), LegacyId.FromGlobal("Discussion", _discussion));
        var (resume, group) = (LegacyId.FromGlobal("ResumeFile", _resume), LegacyId.FromGlobal("Group", _group));
        return
        [
            await ListAsync("recruit", "/api/recruitment", null, "ListPositions", after => new { after }),
            await ListAsync("recruit", $"/api/recruit/{user}", staff, "ListApplications", after => new { user = _user, after }),
            Read("recruit", $"/api/recruitment/{position}", seeker, "GetPosition", new { position = _position }),
            Read("recruit", "/api/count/status", staff, "CountStatuses", new { }),
            await ApplyAndWithdrawAsync(user, position),
            await ListAsync("resume", "/api/resumes", seeker, "ListResumes", after => new { owner = _user, after }),
            Read("resume", $"/api/resumes/{resume}", seeker, "GetResume", new { id = _resume }),
            await ListAsync("resume", $"/api/resumes/{resume}/matches", seeker, "ListMatches", after => new { id = _resume, after }, "resumeFileById"),
            await ListAsync("resume", "/api/admin/resumes", admin, "ListAllResumes", after => new { after }),
            await ListAsync("assistant", "/get_all_vacancy", null, "ListVacancies", after => new { after }),
            Read("assistant", $"/get_vacancy/{position}", null, "ShowVacancy", new { id = _position }),
            Read("assistant", $"/get_questions_for_teseting/{position}", null, "ListQuestions", new { vacancy = _position }),
            await ListAsync("interview", "/api/discussions", null, "ListDiscussions", after => new { after }),
            Read("interview", $"/api/discussions/{discussion}", null, "GetDiscussion", new { discussion = _discussion }),
            Read("interview", "/api/users/profile", seeker, "GetProfile", new { }),
            await ListAsync("directory", "/api/groups/", seeker, "ListGroups", after => new { after }),
            Read("directory", $"/api/groups/{group}/", seeker, "GetGroup", new { group = _group }),
            Read("directory", $"/api/users/{user}/", seeker, "GetUser", new { user = _user }),
        ];
    }

    /// <summary>The caller, a published position for which he has not applied, a résumé of his, a discussion and a group.</summary>
    private async Task FindIdsAsync()
    {
        const string Ids = """
            {
              me { id }
              vacancies(where: { status: { eq: PUBLISHED } }, first: 100) { nodes { id } }
              applications(first: 100) { nodes { vacancy { id } } }
              discussions(first: 1) { nodes { id } }
              resumeFiles(first: 1) { nodes { id } }
              groups(first: 1) { nodes { id } }
            }
            """;
        var data = await client.QueryAsync(ShimClient.Graph(Ids, new { }, seeker));
        var taken = Nodes("applications").Select(application => Id(application.GetProperty("vacancy"))).ToHashSet();
        _user = Id(data.GetProperty("me"));
        _position = Nodes("vacancies").Select(Id).First(id => !taken.Contains(id));
        _discussion = Nodes("discussions").Select(Id).First();
        _resume = Nodes("resumeFiles").Select(Id).First();
        _group = Nodes("groups").Select(Id).First();

        JsonElement.ArrayEnumerator Nodes(string field) => data.GetProperty(field).GetProperty("nodes").EnumerateArray();
        static string Id(JsonElement node) => node.GetProperty("id").GetString()!;
    }

    private static ShimCall Read(string dialect, string url, string? token, string operation, object variables) => new(
        $"{dialect}: GET {url}",
        [Legacy(dialect, HttpMethod.Get, url, token)],
        [Operation($"{dialect}.{operation}", variables, token)]);

    private async Task<ShimCall> ListAsync(
        string dialect, string url, string? token, string operation, Func<string?, object> variables, string? parent = null)
    {
        var pages = new List<PreparedRequest>();
        string? after = null;
        do
        {
            pages.Add(Operation($"{dialect}.{operation}", variables(after), token));
            var data = await client.QueryAsync(pages[^1]);
            var info = (parent is null ? data : data.GetProperty(parent)).GetProperty("page").GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return new ShimCall($"{dialect}: GET {url}", [Legacy(dialect, HttpMethod.Get, url, token)], pages);
    }

    private async Task<ShimCall> ApplyAndWithdrawAsync(long user, long position)
    {
        var (url, body) = ($"/api/recruit/{user}", new { position_id = position });
        PreparedRequest[] legacy =
        [
            Legacy("recruit", HttpMethod.Post, url, seeker, body), Legacy("recruit", HttpMethod.Delete, url, seeker, body),
        ];

        // The application has to be there for its id to be known; it stays the same one however often it is withdrawn.
        await client.SendAsync(legacy[0]);
        var find = Operation("recruit.FindApplication", new { user = _user, position = _position }, seeker);
        var applicationId = (await client.QueryAsync(find)).GetProperty("applications").GetProperty("nodes")[0].GetProperty("id").GetString();
        await client.SendAsync(legacy[1]);
        return new ShimCall(
            $"recruit: POST and DELETE {url}",
            legacy,
            [
                Operation("recruit.Apply", new { input = new { vacancyId = _position } }, seeker),
                find,
                Operation("recruit.Withdraw", new { input = new { applicationId } }, seeker),
            ]);
    }

    private static PreparedRequest Operation(string name, object variables, string? token) =>
        ShimClient.Graph(ShimClient.Document(name), variables, token);

    private static PreparedRequest Legacy(string dialect, HttpMethod method, string url, string? token, object? body = null) => new(
        method, url, token is null ? null : Credential(dialect, token), body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body));

    private static (string Header, string Value) Credential(string dialect, string token) => dialect switch
    {
        "assistant" => ("UserToken", token),
        "interview" => ("token", token),
        _ => ("Authorization", $"Bearer {token}"),
    };
}
