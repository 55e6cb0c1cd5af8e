using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>What the hospital's own pages do, one after the other, with their habits: a slash behind each URL, whole objects on PUT, one refresh token for a week.</summary>
public sealed class DirectoryStoryTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("/legacy/directory")]
    public async Task Directory_Should_NotNotice_ThatItsServerWasReplaced(string root)
    {
        // The administrator makes a department and an occupation.
        var chief = ContractServer.NewName("chief");
        await server.Server.SignInNewAsync(chief, Role.Admin);
        var (office, _) = await SignInAsync(root, chief, RecruitServer.Password);
        var (ward, trade, username) = (ContractServer.NewName("内科"), ContractServer.NewName("护士"), ContractServer.NewName("hanmeimei"));
        await SucceedAsync(office, "POST", "/api/groups/", new { name = ward, profile = new { location = "二号楼", contact_phone = "18888888881" } });
        var group = (await SucceedAsync(office, "GET", "/api/groups/")).EnumerateArray().Single(item => item.GetProperty("name").GetString() == ward)
            .GetProperty("id").GetInt64();
        var occupation = (await SucceedAsync(office, "POST", "/api/occupations/", new { name = trade })).GetProperty("id").GetInt64();

        // A nurse registers, signs in, and looks at herself.
        object Nurse(string password, int age) => new
        {
            username,
            password,
            email = $"{username}@test.com",
            profile = new { gender = 0, occupation, age, name = "韩梅梅", identify_id = "100000190001010001", phone = "18888888888", address = "二号楼" },
        };
        await SucceedAsync(server.Directory(root), "POST", "/api/users/", Nurse("password1", 18));
        var (page, refresh) = await SignInAsync(root, username, "password1");
        var id = (await SucceedAsync(office, "GET", "/api/users/")).EnumerateArray().Single(user => user.GetProperty("username").GetString() == username)
            .GetProperty("id").GetInt64();
        (await SucceedAsync(page, "GET", $"/api/users/{id}/")).GetProperty("profile").GetProperty("name_pinyin").GetString().ShouldBe("hanmeimei");

        // An hour later her token is refreshed, more than once, and she sends her whole form back with another age.
        for (var hour = 0; hour < 2; hour++)
        {
            page = server.Holding(root, (await SucceedAsync(server.Directory(root), "POST", "/api/auth/refresh/", new { refresh })).GetProperty("access").GetString()!);
        }

        await SucceedAsync(page, "PUT", $"/api/users/{id}/", Nurse("password1", 19));
        (await SucceedAsync(page, "GET", $"/api/users/{id}/")).GetProperty("profile").GetProperty("age").GetInt32().ShouldBe(19);

        // She is taken into the department, and found by it and by her occupation.
        await SucceedAsync(office, "POST", $"/api/groups/{group}/users/", new { user = id });
        (await SucceedAsync(page, "GET", $"/api/users/{id}/groups/"))[0].GetProperty("location").GetString().ShouldBe("二号楼");
        foreach (var url in (string[])[$"/api/groups/{group}/users/", $"/api/occupations/{occupation}/users/"])
        {
            (await SucceedAsync(office, "GET", url)).EnumerateArray().Select(user => user.GetProperty("id").GetInt64()).ShouldBe([id]);
        }

        // The department moves; she goes home.
        await SucceedAsync(office, "PUT", $"/api/groups/{group}/", new { name = ward, profile = new { location = "三号楼", contact_phone = "18888888881" } });
        (await SucceedAsync(page, "GET", $"/api/groups/{group}/")).GetProperty("profile").GetProperty("location").GetString().ShouldBe("三号楼");
        await SucceedAsync(page, "GET", "/api/black-list/");
        await SucceedAsync(page, "GET", "/api/auth/logout/");
        (await SucceedAsync(office, "GET", $"/api/users/{id}/user-logs/")).EnumerateArray().Select(line => line.GetProperty("operation").GetInt32()).ShouldBe([0, 1]);

        // She leaves, and what was hers goes as well.
        await SucceedAsync(office, "DELETE", $"/api/users/{id}/");
        (await server.Directory(root).SendAsync("POST", "/api/auth/", new { username, password = "password1" })).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SucceedAsync(office, "GET", $"/api/groups/{group}/users/")).GetArrayLength().ShouldBe(0);
        await SucceedAsync(office, "DELETE", $"/api/occupations/{occupation}/");
        await SucceedAsync(office, "DELETE", $"/api/groups/{group}/");
    }

    private async Task<(LegacyClient Client, string Refresh)> SignInAsync(string root, string username, string password)
    {
        var tokens = await SucceedAsync(server.Directory(root), "POST", "/api/auth/", new { username, password });
        return (server.Holding(root, tokens.GetProperty("access").GetString()!), tokens.GetProperty("refresh").GetString()!);
    }

    private static async Task<JsonElement> SucceedAsync(LegacyClient client, string method, string url, object? body = null)
    {
        var answer = await client.SendAsync(method, url, body);
        answer.Status.ShouldBe(HttpStatusCode.OK, $"{method} {url}: {answer.Body}");
        return answer.Json;
    }
}
