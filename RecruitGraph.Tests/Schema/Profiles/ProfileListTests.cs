using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Profiles;

/// <summary>Schooling, work and family: added, changed and removed by whose they are, and by administrators.</summary>
public class ProfileListTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _ada = null!;

    /// <summary>Type, list of a user, what is added, a change, and what is then read.</summary>
    public static TheoryData<string, string, string, string, string> Lists => new()
    {
        {
            "Education", "educations", "degree: \"本科\", school: \"清华大学\", major: \"数学\", beginDate: \"2015-09\", endDate: \"在学中\"",
            "major: \"Physics\"", """[{"degree":"本科","school":"清华大学","major":"Physics","beginDate":"2015-09","endDate":"在学中","version":2}]"""
        },
        {
            "WorkExperience", "workExperiences", "company: \"Яндекс\", position: \"Cook\", beginDate: \"2019\", endDate: \"2020\", description: \"Борщ\\nЩи\"",
            "description: null", """[{"company":"Яндекс","position":"Cook","beginDate":"2019","endDate":"2020","description":null,"version":2}]"""
        },
        {
            "FamilyMember", "familyMembers", "name: \"李建国\", phoneNumber: \"010-5550-0100\", relation: \"父亲\", work: \"Teacher\"",
            "work: \"Cook\"", """[{"name":"李建国","phoneNumber":"010-5550-0100","relation":"父亲","work":"Cook","version":2}]"""
        },
    };

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Items_Should_BeAddedChangedAndRemoved(string type, string list, string added, string change, string expected)
    {
        var id = (await RunAsync(_ada, $"add{type}", added)).Data($"add{type}", Field(type), "id").GetString();

        (await RunAsync(_ada, $"update{type}", $"id: \"{id}\", version: 1, {change}")).Data($"update{type}", "errors").GetArrayLength().ShouldBe(0);
        (await ReadAsync(_ada, list, expected)).ShouldBe(expected);
        (await _ada.RunAsync($"query($id: ID!) {{ node(id: $id) {{ ... on {type} {{ user {{ userName {list} {{ id }} }} }} }} }}", new { id }))
            .Data("node", "user").ToString().ShouldBe($$"""{"userName":"ada","{{list}}":[{"id":"{{id}}"}]}""");
        (await RunAsync(_ada, $"update{type}", $"id: \"{id}\", version: 1, {change}")).PayloadCode($"update{type}").ShouldBe("VERSION_CONFLICT");
        (await RunAsync(_ada, $"remove{type}", $"id: \"{id}\", version: 1")).PayloadCode($"remove{type}").ShouldBe("VERSION_CONFLICT");

        (await RunAsync(_ada, $"remove{type}", $"id: \"{id}\", version: 2")).Data($"remove{type}", "errors").GetArrayLength().ShouldBe(0);
        (await ReadAsync(_ada, list, expected)).ShouldBe("[]");
        (await RunAsync(_ada, $"remove{type}", $"id: \"{id}\", version: 2")).PayloadCode($"remove{type}").ShouldEndWith("_NOT_FOUND");
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync())).ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Items_Should_BeChangedByNobodyElse(string type, string list, string added, string change, string expected)
    {
        var stranger = await _server.SignInNewAsync("stranger");
        var id = (await RunAsync(_ada, $"add{type}", added)).Data($"add{type}", Field(type), "id").GetString();
        var before = await ReadAsync(_ada, list, expected);
        var user = $"userId: \"{GlobalId.Format("User", _ada.UserId)}\"";

        foreach (var caller in new[] { stranger, _hr })
        {
            (await RunAsync(caller, $"add{type}", $"{user}, {added}")).PayloadCode($"add{type}").ShouldBe("USER_NOT_FOUND");
            (await RunAsync(caller, $"update{type}", $"id: \"{id}\", version: 1, {change}")).PayloadCode($"update{type}").ShouldEndWith("_NOT_FOUND");
            (await RunAsync(caller, $"remove{type}", $"id: \"{id}\", version: 1")).PayloadCode($"remove{type}").ShouldEndWith("_NOT_FOUND");
        }

        (await RunAsync(_server.Anonymous(), $"add{type}", added)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await ReadAsync(_ada, list, expected)).ShouldBe(before);
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync())).ShouldBe(1);

        const string Node = "query($id: ID!) { node(id: $id) { id } }";
        (await stranger.RunAsync(Node, new { id })).Data("node").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await _hr.RunAsync(Node, new { id })).Data("node", "id").GetString().ShouldBe(id);
        (await RunAsync(_admin, $"add{type}", $"{user}, {added}")).Data($"add{type}", "errors").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("addEducation", "degree: \"\", school: \"b\", major: \"c\", beginDate: \"d\", endDate: \"e\"")]
    [InlineData("addWorkExperience", "company: \"123456789012345678901234567890123\", position: \"b\", beginDate: \"d\", endDate: \"e\"")]
    [InlineData("addFamilyMember", "name: \"a\", phoneNumber: \" \", relation: \"c\"")]
    public async Task Add_Should_BeRefused_When_InputBreaksARule(string mutation, string input)
    {
        (await RunAsync(_ada, mutation, input)).PayloadCode(mutation).ShouldBe("INVALID_INPUT");
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Add_Should_BeRefused_When_ThereAreFiftyAlready()
    {
        await _server.UseContextAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, Education.MaxPerUser).Select(i => Education.Add(_ada.UserId, i, new EducationDetails("a", "b", "c", "d", "e"))));
            await context.SaveChangesAsync();
        });

        (await RunAsync(_ada, "addEducation", "degree: \"a\", school: \"b\", major: \"c\", beginDate: \"d\", endDate: \"e\""))
            .PayloadCode("addEducation").ShouldBe("OUT_OF_RANGE");
        (await _server.UseContextAsync(context => context.Educations.CountAsync())).ShouldBe(Education.MaxPerUser);
    }

    [Fact]
    public async Task FamilyPhoneNumber_Should_BeMasked_ForStaff()
    {
        await RunAsync(_ada, "addFamilyMember", "name: \"李建国\", phoneNumber: \"010-5550-0123\", relation: \"父亲\"");

        (await _hr.RunAsync("query($id: ID!) { userById(id: $id) { familyMembers { phoneNumber } } }", new { id = GlobalId.Format("User", _ada.UserId) }))
            .Data("userById", "familyMembers").ToString().ShouldBe("""[{"phoneNumber":"***-****-**23"}]""");
    }

    private static Task<GraphQLAnswer> RunAsync(GraphQLClient caller, string mutation, string input)
    {
        var type = mutation.StartsWith("add", StringComparison.Ordinal) ? mutation[3..] : mutation[6..];
        return caller.RunAsync($"mutation {{ {mutation}(input: {{ {input} }}) {{ {Field(type)} {{ id }} errors {{ ... on Error {{ code }} }} }} }}");
    }

    private static async Task<string> ReadAsync(GraphQLClient caller, string list, string expected)
    {
        using var sample = System.Text.Json.JsonDocument.Parse(expected);
        var fields = string.Join(' ', sample.RootElement[0].EnumerateObject().Select(property => property.Name));
        return (await caller.RunAsync($"{{ me {{ {list} {{ {fields} }} }} }}")).Data("me", list).ToString();
    }

    private static string Field(string type) => char.ToLowerInvariant(type[0]) + type[1..];
}
