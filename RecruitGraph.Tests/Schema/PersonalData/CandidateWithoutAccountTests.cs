using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.PersonalData;

/// <summary>Who applied without an account has his data as well: an administrator takes them along for him.</summary>
public sealed class CandidateWithoutAccountTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _admin = null!;
    private long _candidate;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        var vacancy = await Recruiting.PublishVacancyAsync(_hr, "Cook");
        await _server.Anonymous().SucceedAsync(
            "applyAnonymously",
            new { vacancyId = vacancy, firstName = "Anna", lastName = "Ivanova", phoneNumber = "+7 912 345-67-89", email = "anna@example.com", idNumber = "4509123456" },
            "anonymousApplication",
            "__typename");
        _candidate = await _server.UseContextAsync(context => context.Candidates.Select(candidate => candidate.Id).SingleAsync());
        var application = await _server.UseContextAsync(context => context.Applications.Select(stored => stored.Id).SingleAsync());
        await _hr.SucceedAsync(
            "addApplicationNote",
            new { applicationId = GlobalId.Format("Application", application), text = "Anna cooks well", visibility = "PRIVATE" },
            "applicationNote",
            "id");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Export_Should_HoldWhatIsStored_When_AnAdministratorAsks()
    {
        var data = await ExportAsync();

        data.GetProperty("user").ValueKind.ShouldBe(JsonValueKind.Null);
        var candidate = data.GetProperty("candidate");
        (candidate.GetProperty("firstName").GetString(), candidate.GetProperty("lastName").GetString(), candidate.GetProperty("email").GetString())
            .ShouldBe(("Anna", "Ivanova", "anna@example.com"));
        candidate.TryGetProperty("idNumberHash", out _).ShouldBeFalse();
        var application = data.GetProperty("applications").EnumerateArray().ShouldHaveSingleItem();
        (application.GetProperty("vacancy").GetString(), application.GetProperty("source").GetString()).ShouldBe(("Cook", "ANONYMOUS"));
        application.GetProperty("notes")[0].GetProperty("text").GetString().ShouldBe("Anna cooks well");
        application.GetProperty("events")[0].GetProperty("by").ValueKind.ShouldBe(JsonValueKind.Null);
        data.GetProperty("audit").EnumerateArray()
            .Select(entry => $"{entry.GetProperty("action")} {entry.GetProperty("subject")} {entry.GetProperty("by")}")
            .ShouldBe(["CREATED APPLICATION_NOTE STAFF", "EXPORTED CANDIDATE STAFF"]);
        (await ExportsAsync()).ShouldBe([(AuditSubject.Candidate, _candidate, _admin.UserId)]);
    }

    [Fact]
    public async Task Export_Should_TellNothingOfOthers_When_NobodyWasSignedInThere()
    {
        await _server.Anonymous().SucceedAsync(
            "applyAnonymously",
            new { vacancyId = await Recruiting.PublishVacancyAsync(_hr, "Baker"), firstName = "Boris", lastName = "Petrov", phoneNumber = "555 0100" },
            "anonymousApplication",
            "__typename");
        await _server.Anonymous().MutateAsync("login", new { login = "nobody", password = "wrong" });
        await _hr.SucceedAsync("exportPersonalData", new { userId = GlobalId.Format("User", _hr.UserId) }, "personalData", "exportedAt");

        var data = await ExportAsync();

        data.GetRawText().ShouldNotContain("Boris");
        data.GetProperty("signIns").GetArrayLength().ShouldBe(0);
        data.GetProperty("audit").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()).ShouldBe(["CREATED", "EXPORTED"]);
    }

    [Fact]
    public async Task Export_Should_HoldNothingPersonal_When_TheCandidateIsAnonymised()
    {
        await _admin.SucceedAsync("anonymiseCandidate", new { candidateId = Id(_candidate) }, "candidate", "id");

        var data = await ExportAsync();

        data.GetRawText().ShouldNotContain("Anna");
        data.GetRawText().ShouldNotContain("Ivanova", Case.Insensitive);
        data.GetRawText().ShouldNotContain("345");
        data.GetProperty("applications")[0].GetProperty("status").GetString().ShouldBe("WITHDRAWN");
        data.GetProperty("applications")[0].GetProperty("notes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Export_Should_Refuse_When_ItIsNotForTheCallerOrTheCandidateHasAnAccount()
    {
        var li = await _server.SignInNewAsync("li");
        await Recruiting.ApplyAsync(li, await Recruiting.PublishVacancyAsync(_hr, "Baker"));
        var withAccount = await _server.UseContextAsync(context =>
            context.Candidates.Where(candidate => candidate.UserId == li.UserId).Select(candidate => candidate.Id).SingleAsync());

        (await _admin.RefuseAsync("exportPersonalData", new { candidateId = Id(withAccount) })).ShouldBe("CANDIDATE_HAS_ACCOUNT");
        (await _admin.RefuseAsync("exportPersonalData", new { candidateId = Id(999_999) })).ShouldBe("CANDIDATE_NOT_FOUND");
        (await _hr.RefuseAsync("exportPersonalData", new { candidateId = Id(_candidate) })).ShouldBe("CANDIDATE_NOT_FOUND");
        (await li.RefuseAsync("exportPersonalData", new { candidateId = Id(_candidate) })).ShouldBe("CANDIDATE_NOT_FOUND");
        (await li.RefuseAsync("exportPersonalData", new { candidateId = Id(withAccount) })).ShouldBe("CANDIDATE_NOT_FOUND");
        (await _hr.RefuseAsync("exportPersonalData", new { userId = GlobalId.Format("User", li.UserId) })).ShouldBe("USER_NOT_FOUND");
        (await ExportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_Should_BeRefused_When_ItIsOfTwoOrOfNobody()
    {
        (await _admin.MutateAsync("exportPersonalData", new { })).Codes.ShouldHaveSingleItem();
        (await _admin.MutateAsync("exportPersonalData", new { userId = GlobalId.Format("User", _hr.UserId), candidateId = Id(_candidate) }))
            .Codes.ShouldHaveSingleItem();
        (await ExportsAsync()).ShouldBeEmpty();
    }

    private static string Id(long candidate) => GlobalId.Format("Candidate", candidate);

    private async Task<JsonElement> ExportAsync() => JsonDocument.Parse(
        (await _admin.SucceedAsync("exportPersonalData", new { candidateId = Id(_candidate) }, "personalData", "json"))
            .GetProperty("json").GetString()!).RootElement;

    private Task<List<(AuditSubject, long, long?)>> ExportsAsync() => _server.UseContextAsync(async context =>
        (await context.AuditEntries.Where(entry => entry.Action == AuditAction.Exported).ToListAsync())
            .ConvertAll(entry => (entry.Subject, entry.SubjectId, entry.ActorId)));
}
