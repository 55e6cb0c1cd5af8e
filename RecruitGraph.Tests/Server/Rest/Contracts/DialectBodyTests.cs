using System.Net;
using System.Net.Http.Headers;
using System.Text;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>Bodies that fit the grammar of JSON and cannot be read.</summary>
public sealed class DialectBodyTests(ContractServer server) : IClassFixture<ContractServer>
{
    private static readonly byte[][] NoTexts =
    [
        [.. "{\"name\":\""u8, 0xFF, 0xFE, .. "\"}"u8],
        [.. "{\"name\":\""u8, 0xCD, 0xF5, 0xD0, 0xA1, 0xC3, 0xF7, .. "\"}"u8], // 王小明 in GBK
        [.. "{\"name\":\"\\u0041"u8, 0xED, 0xA0, 0x80, .. "\"}"u8], // half a surrogate pair
        [.. "{\"n"u8, 0xFF, .. "me\":\"x\"}"u8],
        Encoding.Unicode.GetBytes("{\"name\":\"x\"}"),
    ];

    [Theory]
    [InlineData("", "Authorization", "Bearer ", "POST /api/users", "PUT /api/base_info/{id}", "POST /api/edu_info/{id}", "POST /api/recruit/{id}", "PUT /api/recruit/advance", "POST /api/recruitment")]
    [InlineData("/legacy/recruit", "Authorization", "Bearer ", "POST /api/users", "PUT /api/base_info/{id}", "POST /api/edu_info/{id}", "PUT /api/recruit/advance", "POST /api/recruitment")]
    [InlineData("", "Authorization", "Bearer ", "POST /api/register", "POST /api/login")]
    [InlineData("/legacy/resume", "Authorization", "Bearer ", "POST /api/register", "POST /api/login")]
    [InlineData("", "UserToken", "", "POST /auth", "POST /create_new_vacancy", "POST /response_vacancy", "POST /create_questions")]
    [InlineData("/legacy/assistant", "UserToken", "", "POST /auth", "POST /create_new_vacancy", "POST /response_vacancy", "POST /create_questions")]
    [InlineData("", "token", "", "POST /api/users/login", "POST /api/users/signup", "PATCH /api/users/profile", "POST /api/discussions", "POST /api/resumes", "POST /api/interview_records")]
    [InlineData("/legacy/interview", "token", "", "POST /api/users/login", "POST /api/users/signup", "PATCH /api/users/profile", "POST /api/discussions", "POST /api/resumes", "POST /api/interview_records")]
    [InlineData("", "Authorization", "Bearer ", "POST /api/users/", "POST /api/auth/", "PUT /api/users/{id}/", "POST /api/groups/", "POST /api/occupations/")]
    [InlineData("/legacy/directory", "Authorization", "Bearer ", "POST /api/users/", "POST /api/auth/", "PUT /api/users/{id}/", "POST /api/groups/", "POST /api/occupations/")]
    public async Task Body_Should_BeRefusedAsMalformed_When_ItIsNoUtf8(string root, string header, string prefix, params string[] endpoints)
    {
        var admin = await server.NewAsync(Role.Admin);
        var client = server.Client(root, (header, $"{prefix}{admin.Token}"));
        var before = await CountAsync();
        foreach (var endpoint in endpoints)
        {
            var (method, url) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1].Replace("{id}", $"{admin.UserId}", StringComparison.Ordinal));
            var malformed = await client.SendRawAsync(method, url, "{");
            ((int)malformed.Status).ShouldBeInRange(400, 401, $"{endpoint}: {malformed.Body}");
            foreach (var body in NoTexts)
            {
                foreach (var contentType in (string[])["application/json", "application/json; charset=GBK"])
                {
                    using var content = new ByteArrayContent(body);
                    content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
                    var answer = await client.SendAsync(new HttpMethod(method), url, content);
                    answer.Status.ShouldBe(malformed.Status, $"{endpoint}: {answer.Body}");
                    answer.Body.ShouldBe(malformed.Body, endpoint);
                }
            }
        }

        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Body_Should_BeRefusedInTheDialectsForm_When_ItHasNoLengthAndIsTooLarge()
    {
        foreach (var (url, answer) in ((string, string)[])
            [("/api/users", """{"error":"Payload Too Large","message":"Payload Too Large","status_code":413}"""), ("/api/users/", """{"detail":"Payload Too Large"}""")])
        {
            for (var i = 0; i < 5; i++)
            {
                using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"email":"{{new string('x', 1_100_000)}}"}""")));
                content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
                content.Headers.ContentLength = null;
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Server.Url, url)) { Content = content };
                request.Headers.TransferEncodingChunked = true;
                using var response = await server.Server.Anonymous().Http.SendAsync(request);
                new LegacyAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), new Dictionary<string, string>())
                    .ShouldBe(HttpStatusCode.RequestEntityTooLarge, answer);
            }
        }
    }

    [Fact]
    public async Task Form_Should_NotSayWhatThePathSays()
    {
        var user = await server.NewAsync();
        var client = server.Client("", ("Authorization", $"Bearer {user.Token}"));

        var answer = await client.SendRawAsync("GET", $"/api/users/{user.UserId}/", "pk=999999999", "application/x-www-form-urlencoded");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("id").GetInt64().ShouldBe(user.UserId);
    }

    private Task<(int Users, int Vacancies, int Discussions)> CountAsync() => server.Server.UseContextAsync(context => Task.FromResult(
        (context.Users.Count(), context.Vacancies.Count(), context.Discussions.Count())));
}
