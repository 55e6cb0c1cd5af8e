using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.PersonalData;

/// <summary>People download their data, however many they are.</summary>
public sealed class PersonalDataDownloadTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _li = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _li = await _server.SignInNewAsync("li");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Download_Should_GiveEverything_When_NoAnswerMayHoldIt()
    {
        await _server.UseContextAsync(context => context.Database.ExecuteSqlAsync(
            $"""
            insert into discussions (author_id, title, content, created_at, updated_at, version)
            select {_li.UserId}, 'Post ' || number, repeat('a', 20000), now(), now(), 1 from generate_series(1, 1000) as number
            """));

        (await _li.MutateAsync("exportPersonalData", new { userId = Id(_li) }, "personalData { json }")).Codes.ShouldBe(["RESPONSE_SIZE_LIMIT_EXCEEDED"]);
        using var answer = await DownloadAsync(_li, Id(_li));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var data = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        var posts = data.RootElement.GetProperty("discussions");
        posts.GetArrayLength().ShouldBe(1000);
        posts.EnumerateArray().ShouldAllBe(post => post.GetProperty("content").GetString()!.Length == 20_000);
        data.RootElement.GetProperty("user").GetProperty("userName").GetString().ShouldBe("li");
    }

    [Fact]
    public async Task Download_Should_BeWhatTheGraphExports()
    {
        await Community.DiscussAsync(_li, "Hello");
        var exported = (await _li.SucceedAsync("exportPersonalData", new { userId = Id(_li) }, "personalData", "json")).GetProperty("json").GetString()!;

        using var answer = await DownloadAsync(_admin, Id(_li));

        Without(await answer.Content.ReadAsStringAsync(), "audit").ShouldBe(Without(exported, "audit"));
        (await ExportsAsync()).ShouldBe([(_li.UserId, AuditSubject.User, _li.UserId), (_admin.UserId, AuditSubject.User, _li.UserId)]);
    }

    [Fact]
    public async Task Download_Should_GiveCandidatesWithoutAccount_ToAdministratorsAlone()
    {
        var hr = await _server.SignInNewAsync("hr", Role.Hr);
        var anna = (await hr.SucceedAsync("createCandidate", new { fullName = "Anna" }, "candidate", "id")).GetProperty("id").GetString()!;

        await RefuseAsync(hr, anna);
        using var answer = await DownloadAsync(_admin, anna);

        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("candidate").GetProperty("fullName").GetString().ShouldBe("Anna");
    }

    [Fact]
    public async Task Download_Should_GiveNothing_ToOthers()
    {
        var hr = await _server.SignInNewAsync("hr", Role.Hr);
        await RefuseAsync(await _server.SignInNewAsync("wu"), Id(_li));
        await RefuseAsync(hr, Id(_li));
        foreach (var id in (string?[])[null, "", "li", GlobalId.Format("User", 999_999L), GlobalId.Format("Vacancy", _li.UserId), GlobalId.Format("Candidate", 999_999L)])
        {
            await RefuseAsync(_admin, id);
        }

        using var anonymous = await DownloadAsync(_server.Anonymous(), Id(_li));
        anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await _li.RunAsync("mutation { logout { loggedOut } }");
        using var signedOut = await DownloadAsync(_li, Id(_li));
        signedOut.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ExportsAsync()).ShouldBeEmpty();
    }

    private static string Id(GraphQLClient client) => GlobalId.Format("User", client.UserId);

    private static Task<HttpResponseMessage> DownloadAsync(GraphQLClient caller, string? id) =>
        caller.Http.GetAsync(id is null ? "/personal-data" : $"/personal-data?id={Uri.EscapeDataString(id)}");

    private static async Task RefuseAsync(GraphQLClient caller, string? id)
    {
        using var answer = await DownloadAsync(caller, id);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, id);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    private static string Without(string json, string member) => string.Concat(
        JsonDocument.Parse(json).RootElement.EnumerateObject().Where(property => property.Name != member).Select(property => property.ToString()));

    private Task<List<(long?, AuditSubject, long)>> ExportsAsync() => _server.UseContextAsync(async context =>
        (await context.AuditEntries.Where(entry => entry.Action == AuditAction.Exported).OrderBy(entry => entry.Id).ToListAsync())
            .ConvertAll(entry => (entry.ActorId, entry.Subject, entry.SubjectId)));
}
