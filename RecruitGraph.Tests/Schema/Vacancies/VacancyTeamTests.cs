using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Vacancies;

/// <summary>Who recruits for a vacancy, and who sees it then.</summary>
public class VacancyTeamTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Team = "version owner { userName } team { user { userName } addedBy { userName } }";

    private RecruitServer _server = null!;
    private GraphQLClient _owner = null!;
    private GraphQLClient _colleague = null!;
    private string _vacancy = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _owner = await _server.SignInNewAsync("owner", Role.Hr);
        _colleague = await _server.SignInNewAsync("colleague", Role.Hr);
        _vacancy = (await _owner.SucceedAsync(
            "createVacancy", new { title = "Secret", department = "IT", location = "Kazan", isConfidential = true }, "vacancy", "id")).GetProperty("id").GetString()!;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task AddVacancyTeamMember_Should_LetHimSeeIt_UntilHeIsRemoved()
    {
        (await SeesAsync(_colleague)).ShouldBeFalse();

        (await ChangeAsync("addVacancyTeamMember", 1, _colleague)).ToString()
            .ShouldBe("""{"version":2,"owner":{"userName":"owner"},"team":[{"user":{"userName":"colleague"},"addedBy":{"userName":"owner"}}]}""");
        (await SeesAsync(_colleague)).ShouldBeTrue();
        (await ChangeAsync("addVacancyTeamMember", 2, _colleague)).GetProperty("version").GetInt32().ShouldBe(2);

        (await ChangeAsync("removeVacancyTeamMember", 2, _colleague)).GetProperty("team").GetArrayLength().ShouldBe(0);
        (await SeesAsync(_colleague)).ShouldBeFalse();
        (await ChangeAsync("removeVacancyTeamMember", 3, _colleague)).GetProperty("version").GetInt32().ShouldBe(3);
        (await AuditsAsync()).ShouldBe([AuditAction.Created, AuditAction.Changed, AuditAction.Changed]);
    }

    [Fact]
    public async Task TransferVacancy_Should_KeepTheOwnerBeforeInTheTeam()
    {
        await ChangeAsync("addVacancyTeamMember", 1, _colleague);

        (await ChangeAsync("transferVacancy", 2, _colleague)).ToString()
            .ShouldBe("""{"version":3,"owner":{"userName":"colleague"},"team":[{"user":{"userName":"owner"},"addedBy":{"userName":"owner"}}]}""");
        (await SeesAsync(_owner)).ShouldBeTrue();
        (await _colleague.RunAsync("{ vacancies(mine: true) { totalCount } }")).Data("vacancies", "totalCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Changes_Should_BeRefusedAndChangeNothing_When_SomethingIsWrong()
    {
        var seeker = await _server.SignInNewAsync("seeker");
        var unknown = GlobalId.Format("User", 999_999L);

        foreach (var mutation in new[] { "addVacancyTeamMember", "transferVacancy" })
        {
            (await _owner.RefuseAsync(mutation, Input(1, seeker.UserId))).ShouldBe("NOT_A_RECRUITER");
            (await _owner.RefuseAsync(mutation, new { id = _vacancy, version = 1, userId = unknown })).ShouldBe("USER_NOT_FOUND");
        }

        (await _owner.RefuseAsync("removeVacancyTeamMember", Input(1, _owner.UserId))).ShouldBe("VACANCY_OWNER_IN_TEAM");
        foreach (var mutation in new[] { "addVacancyTeamMember", "transferVacancy", "removeVacancyTeamMember" })
        {
            (await _owner.RefuseAsync(mutation, Input(2, _colleague.UserId))).ShouldBe("VERSION_CONFLICT");
            (await _colleague.RefuseAsync(mutation, Input(1, _colleague.UserId))).ShouldBe("VACANCY_NOT_FOUND");
            await _server.RefuseOutsidersAsync(mutation, Input(1, _colleague.UserId));
        }

        (await _server.UseContextAsync(context => context.VacancyTeamMembers.CountAsync())).ShouldBe(0);
        (await _server.UseContextAsync(context => context.Vacancies.Select(vacancy => vacancy.OwnerId).SingleAsync())).ShouldBe(_owner.UserId);
        (await AuditsAsync()).ShouldBe([AuditAction.Created]);
    }

    [Fact]
    public async Task Changes_Should_LetOneWin_When_TwoChangeOneVersionAtOnce()
    {
        var members = new List<GraphQLClient>();
        for (var i = 0; i < 3; i++)
        {
            members.Add(await _server.SignInNewAsync($"hr{i}", Role.Hr));
        }

        var answers = await Task.WhenAll(members.Select(member => _owner.MutateAsync("addVacancyTeamMember", Input(1, member.UserId), "")));

        answers.Select(answer => answer.Data("addVacancyTeamMember", "errors")).Count(errors => errors.GetArrayLength() == 0).ShouldBe(1);
        (await _server.UseContextAsync(context => context.VacancyTeamMembers.CountAsync())).ShouldBe(1);
    }

    private object Input(int version, long userId) => new { id = _vacancy, version, userId = GlobalId.Format("User", userId) };

    private Task<System.Text.Json.JsonElement> ChangeAsync(string mutation, int version, GraphQLClient user) =>
        _owner.SucceedAsync(mutation, Input(version, user.UserId), "vacancy", Team);

    private async Task<bool> SeesAsync(GraphQLClient caller) =>
        (await caller.RunAsync("{ vacancies { totalCount } }")).Data("vacancies", "totalCount").GetInt32() == 1;

    private Task<List<AuditAction>> AuditsAsync() => _server.UseContextAsync(context => context.AuditEntries
        .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}
