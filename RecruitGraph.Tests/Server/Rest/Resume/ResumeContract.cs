using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>What clients of the résumé analysis know.</summary>
internal static class ResumeContract
{
    public const string Dialect = "resume";
    public const string NotTheirs = """{"error":"无权访问"}""";
    public const string NotPermitted = """{"error":"权限不足"}""";
    public const string NotFound = """{"error":"资源不存在"}""";
    public const string NoJson = "请求体必须是 JSON 对象";
    public const string UploadUrl = "/api/resumes/upload";

    /// <summary>An id that nothing has.</summary>
    public const long Unknown = 999_999_999;

    /// <summary>A résumé in which everything is found that is looked for.</summary>
    public const string Cv = "简历\n姓名：李雷\n年龄：28岁\n电话：13800000000\n邮箱：lilei@example.com\n求职意向：后端开发工程师\n技能：C#、SQL";

    /// <summary>Bodies that are no JSON object.</summary>
    public static IReadOnlyList<string> NoObjects { get; } = ["", "{", "null", "[]", "\"text\"", "5", """{"username":"\ud800"}"""];

    public static LegacyClient Resume(this ContractServer server, string root, GraphQLClient? caller = null) =>
        server.Client(root, caller is null ? null : ("Authorization", $"Bearer {caller.Token}"));

    /// <summary>What the library that reads tokens says of one.</summary>
    public static void ShouldBeTokenError(this LegacyAnswer answer, HttpStatusCode status, string message) =>
        answer.ShouldBe(status, $$"""{"msg":"{{message}}","error":"{{message}}"}""");

    public static void ShouldBeError(this LegacyAnswer answer, HttpStatusCode status, string error) =>
        answer.ShouldBe(status, $$"""{"error":"{{error}}"}""");

    /// <summary>Nobody, and somebody with a worthless token, are told so in the words of the library that reads tokens.</summary>
    public static async Task ShouldRefuseStrangersAsync(this ContractServer server, string root, string method, string url)
    {
        // At the root this URL has another text for who shows nothing at all.
        if ($"{root}{method}{url}" != "GET/api/resumes")
        {
            (await server.Resume(root).SendAsync(method, url)).ShouldBeTokenError(HttpStatusCode.Unauthorized, "Missing Authorization Header");
        }

        (await server.Client(root, ("Authorization", "Bearer worthless")).SendAsync(method, url))
            .ShouldBeTokenError(HttpStatusCode.UnprocessableEntity, "Not enough segments");
    }

    /// <summary>Sends a file as browsers do.</summary>
    public static async Task<LegacyAnswer> UploadAsync(this LegacyClient client, byte[] content, string name = "resume.txt", string part = "file")
    {
        var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{part}\"; filename=\"{name}\"");
        using var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        form.Add(file);
        return await client.SendAsync(HttpMethod.Post, UploadUrl, form);
    }

    /// <summary>Sends a résumé; gives its id.</summary>
    public static async Task<long> UploadAsync(this LegacyClient client, string text = Cv)
    {
        var answer = await client.UploadAsync(Encoding.UTF8.GetBytes(text));
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.GetProperty("resume_id").GetInt64();
    }

    /// <summary>Carries out every analysis that waits.</summary>
    public static async Task AnalyseAsync(this ContractServer server)
    {
        while (await server.Server.Services.GetRequiredService<ResumeAnalysisRunner>().RunNextAsync(default))
        {
        }
    }

    public static string Global(long resume) => GlobalId.Format("ResumeFile", resume);

    /// <summary>A résumé is its owner's alone: strangers, other people, staff, and those who ask for one that is not there, are told so.</summary>
    public static async Task ShouldBeTheOwnersAloneAsync(this ContractServer server, string root, string suffix)
    {
        var resume = await server.Resume(root, await server.NewAsync()).UploadAsync();
        await server.AnalyseAsync();
        await server.ShouldRefuseStrangersAsync(root, "GET", $"/api/resumes/{resume}{suffix}");
        foreach (var role in (Role[])[Role.JobSeeker, Role.Hr, Role.Admin])
        {
            var other = await server.NewAsync(role);
            (await server.Resume(root, other).GetAsync($"/api/resumes/{resume}{suffix}")).ShouldBe(HttpStatusCode.Forbidden, NotTheirs);
            (await server.Resume(root, other).GetAsync($"/api/resumes/{Unknown}{suffix}")).ShouldBe(HttpStatusCode.NotFound, NotFound);
            (await other.RunAsync("query($id: ID!) { resumeFileById(id: $id) { id } }", new { id = Global(resume) }))
                .Data("resumeFileById").ValueKind.ShouldBe(role == Role.JobSeeker ? JsonValueKind.Null : JsonValueKind.Object);
        }
    }

    /// <summary>How many users and uploaded files there are.</summary>
    public static Task<(int Users, int Files)> CountAsync(this ContractServer server) => server.Server.UseContextAsync(async context =>
        (await context.Users.CountAsync(), await context.ResumeFiles.CountAsync()));
}
