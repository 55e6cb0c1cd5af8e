using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Demo;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>The document's samples as they stand there, against the demo data.</summary>
public sealed class DemoDataSampleTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Profile =
        """
        "profile": {
            "gender": 0,
            "occupation": 34,
            "age": 18,
            "name": "name",
            "identify_id": "100000190001010001",
            "phone": "18888888888",
            "address": "address1"
        }
        """;

    [Fact]
    public async Task Samples_Should_BeTaken_AndChineseNamesHavePinyin()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await server.LoadDemoDataAsync(new DemoDataOptions { Vacancies = 12, Candidates = 90, Applications = 200 });
        var admin = await server.SignInAsync("admin");
        var client = new LegacyClient(server, "", ("Authorization", $"Bearer {admin.Token}"));

        var made = await new LegacyClient(server, "", null).SendRawAsync(
            "POST", "/api/users/", $$"""{ "username": "test1", "password": "password1", "email": "email1@test.com", {{Profile}} }""");

        made.Status.ShouldBe(HttpStatusCode.OK, made.Body);
        var url = $"/api/users/{made.Json.GetProperty("id").GetInt64()}/";
        (await client.GetAsync(url)).Json.GetProperty("profile").GetProperty("occupation").GetInt64().ShouldBe(34);
        (await client.SendRawAsync("PUT", url, $$"""{ "password": "password1", "email": "email1@test.com", {{Profile}} }"""))
            .ShouldBe(HttpStatusCode.OK, """{"detail":"更改用户信息成功！"}""");

        var names = (await client.GetAsync("/api/users/")).Json.EnumerateArray()
            .Select(user => user.GetProperty("profile"))
            .Where(profile => profile.ValueKind == JsonValueKind.Object)
            .Select(profile => (Name: profile.GetProperty("name").GetString()!, Pinyin: profile.GetProperty("name_pinyin").GetString()!))
            .ToList();
        names.ShouldContain(name => name.Name[0] >= '一' && name.Name[0] <= '龥');
        names.ShouldAllBe(name => !name.Pinyin.Any(letter => letter >= '一' && letter <= '龥'));
    }
}
