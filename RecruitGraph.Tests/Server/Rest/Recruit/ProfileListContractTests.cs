using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>用户教育信息接口, 用户工作经历接口, 用户家庭信息接口: the lists beside a user's base information.</summary>
public sealed class ProfileListContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Education = "/api/edu_info", Work = "/api/work_info", Family = "/api/fam_info";

    private static readonly List[] Lists =
    [
        new(Education, "Education", "educations { degree school major beginDate endDate }",
            """{"degree":"本科","school":"清华大学","major":"数学","begin_date":"2008-09","end_date":"2012-07"}""",
            """{"degree":"本科","school":"清华大学","major":"数学","beginDate":"2008-09","endDate":"2012-07"}""",
            ["degree", "school", "major", "begin_date", "end_date"]),
        new(Work, "WorkExperience", "workExperiences { beginDate endDate company position description }",
            """{"begin_date":"2012/08","end_date":"在职中","company":"某公司","position":"工程师","describe":"后端\n开发"}""",
            """{"beginDate":"2012/08","endDate":"在职中","company":"某公司","position":"工程师","description":"后端\n开发"}""",
            ["company", "position", "begin_date", "end_date"]),
        new(Family, "FamilyMember", "familyMembers { name phoneNumber work relation }",
            """{"name":"李建国","phone_number":"010-5550-0100","work":"教师","relation":"父亲"}""",
            """{"name":"李建国","phoneNumber":"010-5550-0100","work":"教师","relation":"父亲"}""",
            ["name", "phone_number", "relation"]),
    ];

    private GraphQLClient _applicant = null!;

    public async Task InitializeAsync() => _applicant = await server.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/edu_info/{user}", Proof.Success, Proof.Parity)]
    [Covers("GET /api/work_info/{user}", Proof.Success, Proof.Parity)]
    [Covers("GET /api/fam_info/{user}", Proof.Success, Proof.Parity)]
    [Covers("POST /api/edu_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("POST /api/work_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("POST /api/fam_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("PUT /api/edu_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("PUT /api/work_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("PUT /api/fam_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("DELETE /api/edu_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("DELETE /api/work_info/{user}", Proof.Success, Proof.Effect)]
    [Covers("DELETE /api/fam_info/{user}", Proof.Success, Proof.Effect)]
    public async Task Items_Should_BeAddedReadChangedAndRemoved_EachAnsweringTheWholeList(string root)
    {
        var (client, hr) = (server.Recruit(root, _applicant), server.Recruit(root, await server.NewAsync(Role.Hr)));
        foreach (var list in Lists)
        {
            var url = $"{list.Url}/{_applicant.UserId}";
            (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, "[]");
            (await hr.GetAsync(url)).ShouldBe(HttpStatusCode.OK, "[]");

            var added = await client.SendRawAsync("POST", url, list.Item);
            var first = Ids(added).ShouldHaveSingleItem();
            added.ShouldBe(HttpStatusCode.OK, $"[{list.With(first)}]");
            (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, $"[{list.With(first)}]");
            (await hr.GetAsync(url)).ShouldBe(HttpStatusCode.OK, $"[{list.With(first)}]");
            (await _applicant.RunAsync($"{{ me {{ {list.Selection} }} }}")).Data("me", list.Selection.Split(' ')[0]).ToString().ShouldBe($"[{list.InGraph}]");

            var second = Ids(await client.SendRawAsync("POST", url, list.Item))[1];
            var (field, value) = (list.Required[0], "x");
            var changed = list.With(second, field, value);
            (await client.SendRawAsync("PUT", url, changed.Replace($"\"id\":{second}", $"\"id\":\"{second}\"", StringComparison.Ordinal)))
                .ShouldBe(HttpStatusCode.OK, $"[{list.With(first)},{changed}]");
            (await client.SendRawAsync("PUT", url, changed)).ShouldBe(HttpStatusCode.OK, $"[{list.With(first)},{changed}]");
            (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, $"[{list.With(first)},{changed}]");

            (await client.SendRawAsync("DELETE", url, $$"""{"id":{{first}}}""")).ShouldBe(HttpStatusCode.OK, $"[{changed}]");
            (await client.SendAsync("DELETE", $"{url}?id={second}")).ShouldBe(HttpStatusCode.OK, "[]");
            (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, "[]");
        }

        // Telephone numbers of families are revealed to staff, and written down; while there was no family, there was nothing to reveal.
        (await server.Server.UseContextAsync(context => context.AuditEntries
            .Where(entry => entry.Action == AuditAction.Revealed && entry.SubjectId == _applicant.UserId).ToListAsync()))
            .ShouldHaveSingleItem().Details.Values["fields"].ShouldBe("familyPhoneNumbers");
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/work_info/{user}", Proof.Effect)]
    [Covers("PUT /api/fam_info/{user}", Proof.Effect)]
    public async Task OptionalFields_Should_StayWhereTheyAreNotGiven_AndGoWhereTheyAreEmpty(string root)
    {
        var client = server.Recruit(root, _applicant);
        foreach (var (list, optional) in ((List, string)[])[(Lists[1], "describe"), (Lists[2], "work")])
        {
            var url = $"{list.Url}/{_applicant.UserId}";
            var id = Ids(await client.SendRawAsync("POST", url, list.Item))[0];

            (await client.SendRawAsync("PUT", url, list.Without(id, optional))).ShouldBe(HttpStatusCode.OK, $"[{list.With(id)}]");
            (await client.SendRawAsync("PUT", url, list.With(id, optional, ""))).ShouldBe(HttpStatusCode.OK, $"[{list.With(id, optional, null)}]");
            foreach (var other in (string[])["[\"a\"]", "{}", "true"])
            {
                (await client.SendRawAsync("PUT", url, list.With(id, optional, "$").Replace("\"$\"", other, StringComparison.Ordinal)))
                    .ShouldBeBadRequest($$"""{"{{optional}}":"请提供正确的{{optional}}信息"}""");
            }

            (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, $"[{list.With(id, optional, null)}]");
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/edu_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("GET /api/work_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("GET /api/fam_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("POST /api/edu_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    [Covers("POST /api/work_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    [Covers("POST /api/fam_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    [Covers("PUT /api/edu_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    [Covers("PUT /api/work_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    [Covers("PUT /api/fam_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    [Covers("DELETE /api/edu_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    [Covers("DELETE /api/work_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    [Covers("DELETE /api/fam_info/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    public async Task Items_Should_BeRefused_When_TheyAreSomebodyElses(string root)
    {
        var stranger = await server.NewAsync();
        foreach (var list in Lists)
        {
            var url = $"{list.Url}/{_applicant.UserId}";
            var id = Ids(await server.Recruit(root, _applicant).SendRawAsync("POST", url, list.Item))[0];
            var body = JsonDocument.Parse(list.With(id)).RootElement;
            foreach (var method in (string[])["GET", "POST", "PUT", "DELETE"])
            {
                await server.ShouldBeTheUsersAloneAsync(root, method, list.Url, _applicant, method == "GET" ? null : body, staffMay: method == "GET");
            }

            // Under an id of his own, a stranger's item is none either.
            foreach (var method in (string[])["PUT", "DELETE"])
            {
                (await server.Recruit(root, stranger).SendAsync(method, $"{list.Url}/{stranger.UserId}", body))
                    .ShouldBeBadRequest("""{"id":"请提供正确的id信息"}""");
            }

            var item = GlobalId.Format(list.Type, id);
            (await stranger.RefuseAsync($"update{list.Type}", new { id = item, version = 1 }))!.ShouldEndWith("_NOT_FOUND");
            (await stranger.RefuseAsync($"remove{list.Type}", new { id = item, version = 1 }))!.ShouldEndWith("_NOT_FOUND");
            (await server.Recruit(root, _applicant).GetAsync(url)).ShouldBe(HttpStatusCode.OK, $"[{list.With(id)}]");
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/edu_info/{user}", Proof.BadInput)]
    [Covers("POST /api/work_info/{user}", Proof.BadInput)]
    [Covers("POST /api/fam_info/{user}", Proof.BadInput)]
    [Covers("PUT /api/edu_info/{user}", Proof.BadInput, Proof.UnknownId)]
    [Covers("PUT /api/work_info/{user}", Proof.BadInput, Proof.UnknownId)]
    [Covers("PUT /api/fam_info/{user}", Proof.BadInput, Proof.UnknownId)]
    [Covers("DELETE /api/edu_info/{user}", Proof.BadInput, Proof.UnknownId)]
    [Covers("DELETE /api/work_info/{user}", Proof.BadInput, Proof.UnknownId)]
    [Covers("DELETE /api/fam_info/{user}", Proof.BadInput, Proof.UnknownId)]
    public async Task Items_Should_BeRefused_When_TheBodyIsMissingOrWrong(string root)
    {
        var client = server.Recruit(root, _applicant);
        foreach (var list in Lists)
        {
            var url = $"{list.Url}/{_applicant.UserId}";
            var id = Ids(await client.SendRawAsync("POST", url, list.Item))[0];
            var missing = string.Join(',', list.Required.Select(field => $"\"{field}\":\"请提供{field}信息\""));
            foreach (var method in (string[])["POST", "PUT", "DELETE"])
            {
                await client.ShouldWantJsonAsync(method, url);
            }

            (await client.SendRawAsync("POST", url, """{"other":1}""")).ShouldBeBadRequest($"{{{missing}}}");
            (await client.SendRawAsync("PUT", url, """{"other":1}""")).ShouldBeBadRequest($"{{\"id\":\"请提供id数据\",{missing}}}");
            (await client.SendRawAsync("DELETE", url, """{"other":1}""")).ShouldBeBadRequest("""{"id":"请提供id数据"}""");
            var field = list.Required[0];
            foreach (var (method, sent) in ((string, string)[])[("POST", list.Item), ("PUT", list.With(id))])
            {
                (await client.SendRawAsync(method, url, List.Set(sent, field, new string('a', 40)))).ShouldBeBadRequest($"{{\"{field}\":\"请提供正确的{field}信息\"}}");
            }

            (await client.SendRawAsync("PUT", url, list.With(999_999))).ShouldBeBadRequest("""{"id":"请提供正确的id信息"}""");
            (await client.SendRawAsync("DELETE", url, """{"id":999999}""")).ShouldBeBadRequest("""{"id":"请提供正确的id信息"}""");
            (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, $"[{list.With(id)}]");
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/edu_info/{user}", Proof.BadInput, Proof.Parity)]
    public async Task Items_Should_BeRefused_When_TheListIsFull(string root)
    {
        var (client, url) = (server.Recruit(root, _applicant), $"{Education}/{_applicant.UserId}");
        for (var i = 0; i < 50; i++)
        {
            (await client.SendRawAsync("POST", url, Lists[0].Item)).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await client.SendRawAsync("POST", url, Lists[0].Item)).ShouldBeBadRequest("\"信息数量已达上限\"");
        (await _applicant.RefuseAsync("addEducation", new { degree = "a", school = "b", major = "c", beginDate = "d", endDate = "e" })).ShouldBe("OUT_OF_RANGE");
        Ids(await client.GetAsync(url)).Count.ShouldBe(50);
    }

    private static List<long> Ids(LegacyAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return [.. answer.Json.EnumerateArray().Select(item => item.GetProperty("id").GetInt64())];
    }

    /// <summary>One of the three lists.</summary>
    /// <param name="Url">Its URL, without the user.</param>
    /// <param name="Type">The graph's type of an item.</param>
    /// <param name="Selection">The graph's list, with the fields that the document has.</param>
    /// <param name="Item">An item as the document has it.</param>
    /// <param name="InGraph">The same as the graph has it.</param>
    /// <param name="Required">The fields that must be given.</param>
    private sealed record List(string Url, string Type, string Selection, string Item, string InGraph, IReadOnlyList<string> Required)
    {
        public string With(long id) => $"{{\"id\":{id},{Item[1..]}";

        public string With(long id, string field, string? value) => Set(With(id), field, value);

        public string Without(long id, string field)
        {
            var item = System.Text.Json.Nodes.JsonNode.Parse(With(id))!.AsObject();
            item.Remove(field).ShouldBeTrue();
            return item.ToJsonString();
        }

        public static string Set(string item, string field, string? value)
        {
            var changed = System.Text.Json.Nodes.JsonNode.Parse(item)!.AsObject();
            changed[field] = value;
            return changed.ToJsonString();
        }
    }
}
