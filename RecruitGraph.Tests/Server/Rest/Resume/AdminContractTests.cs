using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>管理员路由: what the résumé analysis shows administrators.</summary>
public sealed class AdminContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/admin/users", Proof.Success, Proof.Parity)]
    public async Task ListUsers_Should_GiveAllThatAreThere_HoweverMany(string root)
    {
        var (admin, leaver) = (await server.NewAsync(Role.Admin), await server.NewAsync());
        var names = Enumerable.Range(0, 100).Select(_ => ContractServer.NewName("crowd")).ToList();
        await server.Server.UseContextAsync(async context =>
        {
            context.AddRange(names.Select(name => User.Register(name, null, "hash", Role.Hr, null, DateTimeOffset.UnixEpoch)));
            (await context.Users.SingleAsync(user => user.Id == leaver.UserId)).Anonymise(DateTimeOffset.UnixEpoch);
            await context.SaveChangesAsync();
        });

        var answer = await server.Resume(root, admin).GetAsync("/api/admin/users");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var users = answer.Json.EnumerateArray().ToList();
        var name = (await admin.RunAsync("{ me { userName } }")).Data("me", "userName").GetString();
        users.Single(user => Id(user) == admin.UserId).ToString().ShouldBe($$"""{"id":{{admin.UserId}},"username":"{{name}}","role":"admin"}""");
        users.Where(user => names.Contains(user.GetProperty("username").GetString()!)).Select(user => user.GetProperty("role").GetString())
            .ShouldBe(Enumerable.Repeat("hr", 100));
        users.Select(Id).ShouldNotContain(leaver.UserId);
        users.Select(Id).Order().ShouldBe(users.Select(Id));
        var graph = await admin.RunAsync("{ users(where: { anonymisedAt: { eq: null } }, last: 100) { totalCount nodes { id } } }");
        users.Count.ShouldBe(graph.Data("users", "totalCount").GetInt32());
        users.TakeLast(100).Select(Id).ShouldBe(graph.Data("users", "nodes").EnumerateArray().Select(user => GlobalId.Parse<long>(user.GetProperty("id").GetString()!, "User")));
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/admin/resumes", Proof.Success, Proof.Parity)]
    public async Task ListAllResumes_Should_GiveAllThatUsersUploaded_HoweverMany(string root)
    {
        var (admin, user) = (await server.NewAsync(Role.Admin), await server.NewAsync());
        var ownerless = await server.Server.UseContextAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, 100).Select(i => ResumeFile.Upload(admin.UserId, null, $"{i}", ResumeFileType.Txt, [65], DateTimeOffset.UnixEpoch)));
            var file = ResumeFile.Upload(
                null, Candidate.Anonymous(new CandidateDetails("Anna"), DateTimeOffset.UnixEpoch), "cv", ResumeFileType.Txt, [65], DateTimeOffset.UnixEpoch);
            context.Add(file);
            await context.SaveChangesAsync();
            return file.Id;
        });
        var resume = await server.Resume(root, user).UploadAsync();

        var answer = await server.Resume(root, admin).GetAsync("/api/admin/resumes");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var resumes = answer.Json.EnumerateArray().ToList();
        resumes[^1].ToString().ShouldBe($$"""{"id":{{resume}},"user_id":{{user.UserId}},"status":"未处理"}""");
        resumes.Count(item => item.GetProperty("user_id").GetInt64() == admin.UserId).ShouldBe(100);
        resumes.Select(Id).ShouldNotContain(ownerless);
        var graph = await admin.RunAsync("{ resumeFiles(where: { ownerId: { neq: null } }) { totalCount } }");
        resumes.Count.ShouldBe(graph.Data("resumeFiles", "totalCount").GetInt32());
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/admin/users", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /api/admin/resumes", Proof.NoCredentials, Proof.WrongRole)]
    public async Task Lists_Should_BeRefused_When_TheCallerIsNoAdministrator(string root)
    {
        foreach (var url in (string[])["/api/admin/users", "/api/admin/resumes"])
        {
            await server.ShouldRefuseStrangersAsync(root, "GET", url);
            foreach (var role in (Role[])[Role.JobSeeker, Role.Hr])
            {
                (await server.Resume(root, await server.NewAsync(role)).GetAsync(url)).ShouldBe(HttpStatusCode.Forbidden, ResumeContract.NotPermitted);
            }
        }

        (await (await server.NewAsync()).RunAsync("{ users { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
    }

    private static long Id(JsonElement item) => item.GetProperty("id").GetInt64();
}
