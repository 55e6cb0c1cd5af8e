using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.SchemaTests.Applications;

namespace RecruitGraph.Tests.SchemaTests.Candidates;

/// <summary>Those who recruit make, change and delete candidates, and what is masked is revealed to the audit's knowledge.</summary>
public class CandidateMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync() => _pipeline = await PipelineFixture.StartAsync(postgres);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Create_Should_KeepWhatWasSaid_AndMaskThePhoneNumber()
    {
        var created = await _pipeline.Hr.MutateAsync(
            "createCandidate",
            new { fullName = " Анна Иванова ", firstName = "Анна", lastName = "Иванова", email = "anna@example.com", phoneNumber = "+7 912 345-67-89", sex = "ж", socialLink = "https://vk.example/anna" },
            "candidate { fullName firstName lastName email phoneNumber sex socialLink version user { id } tags { name } }");

        created.Data("createCandidate", "candidate").ToString().ShouldBe(
            """{"fullName":"Анна Иванова","firstName":"Анна","lastName":"Иванова","email":"anna@example.com","phoneNumber":"+* *** ***-**-89","sex":"ж","socialLink":"https://vk.example/anna","version":1,"user":null,"tags":[]}""");
        (await AuditAsync()).ShouldBe([AuditAction.Created]);
    }

    [Fact]
    public async Task IdNumber_Should_BeKeptAsAHashAlone_AndAuditedByItsName()
    {
        const string Number = "110101199003070011";
        var created = await _pipeline.Hr.SucceedAsync(
            "createCandidate", new { fullName = "Mei", idNumber = Number }, "candidate", "id version hasIdNumber");
        var id = created.GetProperty("id").GetString();

        created.GetProperty("hasIdNumber").GetBoolean().ShouldBeTrue();
        (await HashAsync())!.Length.ShouldBe(32);
        (await RowsAsync()).ShouldNotContain(Number);
        (await ChangeAsync(new { id, version = 1, fullName = "Mei Li" })).ShouldBeTrue();
        (await ChangeAsync(new { id, version = 2, idNumber = (string?)null })).ShouldBeFalse();
        (await HashAsync()).ShouldBeNull();
        (await _pipeline.Hr.RefuseAsync("updateCandidate", new { id, version = 3, idNumber = new string('1', 19) })).ShouldBe("INVALID_INPUT");
        var details = await _pipeline.Server.UseContextAsync(context => context.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Details).LastAsync());
        details.Values["fields"].ShouldBe("idNumber");

        async Task<bool> ChangeAsync(object input) =>
            (await _pipeline.Hr.SucceedAsync("updateCandidate", input, "candidate", "hasIdNumber")).GetProperty("hasIdNumber").GetBoolean();

        Task<byte[]?> HashAsync() => _pipeline.Server.UseContextAsync(context => context.Candidates.Select(candidate => candidate.IdNumberHash).SingleAsync());

        Task<string> RowsAsync() => _pipeline.Server.UseContextAsync(context => context.Database
            .SqlQuery<string>($"select string_agg(row_to_json(candidates)::text, '') || (select string_agg(row_to_json(audit_entries)::text, '') from audit_entries) as \"Value\" from candidates")
            .SingleAsync());
    }

    [Fact]
    public async Task Reveal_Should_ShowThePhoneNumber_AndLeaveAnAuditEntry()
    {
        var id = await CreateAsync();

        (await _pipeline.Hr.MutateAsync("revealCandidate", new { id }, "revealedCandidate { candidateId phoneNumber }"))
            .Data("revealCandidate", "revealedCandidate").ToString().ShouldBe($$"""{"candidateId":"{{id}}","phoneNumber":"+7 912"}""");

        (await AuditAsync()).ShouldBe([AuditAction.Created, AuditAction.Revealed]);
        (await _pipeline.Hr.MutateAsync("revealCandidate", new { id = PipelineFixture.Global("Candidate", 4711) }))
            .Refusal("revealCandidate").ShouldBe("CANDIDATE_NOT_FOUND");
    }

    [Fact]
    public async Task PhoneNumber_Should_BeWhole_When_TheCandidateHimselfReads()
    {
        var application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var id = PipelineFixture.Global("Candidate", (await _pipeline.ApplicationAsync(application)).CandidateId);
        (await _pipeline.Hr.MutateAsync("updateCandidate", new { id, version = 1, phoneNumber = "+7 912" })).Refusal("updateCandidate").ShouldBeNull();

        (await _pipeline.Candidate.RunAsync("{ me { candidate { phoneNumber } } }")).Data("me", "candidate", "phoneNumber").GetString().ShouldBe("+7 912");
        (await _pipeline.Hr.RunAsync("query($id: ID!) { candidateById(id: $id) { phoneNumber } }", new { id }))
            .Data("candidateById", "phoneNumber").GetString().ShouldBe("+* ***");
    }

    [Fact]
    public async Task Update_Should_ChangeWhatIsGiven_AndRateHisApplicationsAnew()
    {
        var (skill, _, _) = await _pipeline.DescribeVacancyAsync();
        var id = await CreateAsync();
        await _pipeline.Hr.MutateAsync("enterApplication", new { vacancyId = _pipeline.Vacancy, candidateId = id });

        var updated = await _pipeline.Hr.MutateAsync(
            "updateCandidate", new { id, version = 1, email = (string?)null, sex = "f", entryIds = new[] { skill } },
            "candidate { fullName email sex applications { nodes { score } } }");

        updated.Data("updateCandidate", "candidate").ToString()
            .ShouldBe("""{"fullName":"Anna","email":null,"sex":"f","applications":{"nodes":[{"score":67}]}}""");
        (await UpdateAsync(id, 1, "late")).ShouldBe("VERSION_CONFLICT");
        (await UpdateAsync(PipelineFixture.Global("Candidate", 4711), 1, "nobody")).ShouldBe("CANDIDATE_NOT_FOUND");
        (await UpdateAsync(id, 3, " ")).ShouldBe("INVALID_INPUT");
        (await AuditAsync()).ShouldBe([AuditAction.Created, AuditAction.Changed]);
    }

    [Fact]
    public async Task Update_Should_LetOneWin_When_TwoEditAtOnce()
    {
        var id = await CreateAsync();
        var second = await _pipeline.Server.SignInNewAsync("second", Role.Hr);

        var answers = await Task.WhenAll(
            _pipeline.Hr.MutateAsync("updateCandidate", new { id, version = 1, fullName = "First" }),
            second.MutateAsync("updateCandidate", new { id, version = 1, fullName = "Second" }));

        answers.Select(answer => answer.Refusal("updateCandidate")).Order().ShouldBe([null, "VERSION_CONFLICT"]);
        (await AuditAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Delete_Should_RemoveWhoNeverApplied_AndNobodyElse()
    {
        var (free, applied) = (await CreateAsync(), await CreateAsync());
        await _pipeline.Hr.MutateAsync("enterApplication", new { vacancyId = _pipeline.Vacancy, candidateId = applied });
        var own = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var withAccount = PipelineFixture.Global("Candidate", (await _pipeline.ApplicationAsync(own)).CandidateId);

        (await DeleteAsync(applied, 1)).ShouldBe("CANDIDATE_IN_USE");
        (await DeleteAsync(withAccount, 1)).ShouldBe("CANDIDATE_IN_USE");
        (await DeleteAsync(free, 2)).ShouldBe("VERSION_CONFLICT");
        (await _pipeline.Server.UseContextAsync(context => context.Candidates.CountAsync())).ShouldBe(3);
        (await DeleteAsync(free, 1)).ShouldBeNull();
        (await DeleteAsync(free, 1)).ShouldBe("CANDIDATE_NOT_FOUND");

        (await _pipeline.Server.UseContextAsync(context => context.Candidates.CountAsync())).ShouldBe(2);
        (await AuditAsync()).ShouldBe([AuditAction.Created, AuditAction.Created, AuditAction.Deleted]);
    }

    [Fact]
    public async Task Changes_Should_BeRefused_When_TheCallerMayNotSeeTheCandidate()
    {
        var application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var id = PipelineFixture.Global("Candidate", (await _pipeline.ApplicationAsync(application)).CandidateId);
        await _pipeline.MakeConfidentialAsync();
        var outsider = await _pipeline.Server.SignInNewAsync("outsider", Role.Hr);
        (string Mutation, object Input)[] changes =
        [
            ("updateCandidate", new { id, version = 1, fullName = "x" }), ("deleteCandidate", new { id, version = 1 }), ("revealCandidate", new { id }),
        ];

        foreach (var (mutation, input) in changes)
        {
            (await outsider.MutateAsync(mutation, input)).Refusal(mutation).ShouldBe("CANDIDATE_NOT_FOUND", mutation);
            (await _pipeline.Candidate.MutateAsync(mutation, input)).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"], mutation);
        }

        (await AuditAsync()).ShouldBeEmpty();
    }

    private async Task<string> CreateAsync() =>
        (await _pipeline.Hr.MutateAsync("createCandidate", new { fullName = "Anna", email = "a@example.com", phoneNumber = "+7 912" }, "candidate { id }"))
            .Data("createCandidate", "candidate", "id").GetString()!;

    private async Task<string?> UpdateAsync(string id, int version, string fullName) =>
        (await _pipeline.Hr.MutateAsync("updateCandidate", new { id, version, fullName })).Refusal("updateCandidate");

    private async Task<string?> DeleteAsync(string id, int version) =>
        (await _pipeline.Hr.MutateAsync("deleteCandidate", new { id, version })).Refusal("deleteCandidate");

    private Task<List<AuditAction>> AuditAsync() => _pipeline.Server.UseContextAsync(context => context.AuditEntries
        .Where(entry => entry.Subject == AuditSubject.Candidate).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}
