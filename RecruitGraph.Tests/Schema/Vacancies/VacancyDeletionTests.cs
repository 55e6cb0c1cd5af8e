using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.SchemaTests.Applications;

namespace RecruitGraph.Tests.SchemaTests.Vacancies;

/// <summary>Who deletes a vacancy ends what is going on in it, each application by an event, and nothing goes on afterwards.</summary>
public class VacancyDeletionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync() => _pipeline = await PipelineFixture.StartAsync(postgres);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Delete_Should_RejectOpenApplications_AndLeaveThoseThatHaveEnded()
    {
        var open = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        (await Recruiting.AdvanceAsync(_pipeline.Hr, open, _pipeline.Stages["NEW"])).Refusal("advanceApplication").ShouldBeNull();
        var second = await ApplyNewAsync("second");
        var hired = await ApplyNewAsync("hired");
        await Recruiting.MoveAsync(_pipeline.Hr, hired, _pipeline.Stages["NEW"], _pipeline.Stages["HIRED"]);
        var withdrawer = await _pipeline.Server.SignInNewAsync("withdrawer");
        var withdrawn = await Recruiting.ApplyAsync(withdrawer, _pipeline.Vacancy);
        await Recruiting.WithdrawAsync(withdrawer, withdrawn);
        var before = await _pipeline.EventCountAsync();
        var endingReasonId = await _pipeline.ReasonAsync(EndingReasonKind.Rejected);

        await _pipeline.Hr.SucceedAsync(
            "deleteVacancy", new { id = _pipeline.Vacancy, version = 1, reason = " Отменено ", endingReasonId }, "vacancy", "id");

        (await _pipeline.EventCountAsync()).ShouldBe(before + 2);
        foreach (var (id, stage) in ((string, string)[])[(open, "SCREENING"), (second, "NEW")])
        {
            var application = await _pipeline.ApplicationAsync(id);
            var last = application.Events.MaxBy(happened => happened.Version)!;
            (application.Status, application.Stage.Name).ShouldBe((ApplicationStatus.Rejected, stage));
            (last.Kind, last.ActorId, last.Reason, last.EndingReasonId)
                .ShouldBe((ApplicationEventKind.Rejected, _pipeline.Hr.UserId, "Отменено", PipelineFixture.Raw(endingReasonId, "EndingReason")));
        }

        foreach (var reader in (GraphQLClient[])[_pipeline.Hr, _pipeline.Candidate])
        {
            (await reader.RunAsync("{ applications(where: { vacancy: { deletedAt: { eq: null } } }) { totalCount } }"))
                .Data("applications", "totalCount").GetInt32().ShouldBe(0);
            (await reader.RunAsync("query($open: ID!) { applicationById(id: $open) { vacancy { deletedAt } } }", new { open }))
                .Data("applicationById", "vacancy", "deletedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.String);
        }

        (await _pipeline.ApplicationAsync(hired)).Status.ShouldBe(ApplicationStatus.Hired);
        (await _pipeline.ApplicationAsync(withdrawn)).Status.ShouldBe(ApplicationStatus.Withdrawn);
        (await _pipeline.Candidate.RunAsync("query($open: ID!) { applicationById(id: $open) { status history(last: 1) { nodes { kind reason } } } }", new { open }))
            .Data("applicationById").ToString().ShouldBe("""{"status":"REJECTED","history":{"nodes":[{"kind":"REJECTED","reason":null}]}}""");
    }

    [Theory]
    [InlineData(EndingReasonKind.Withdrawn, 1, "ENDING_REASON_MISMATCH")]
    [InlineData(null, 1, "ENDING_REASON_NOT_FOUND")]
    [InlineData(EndingReasonKind.Rejected, 2, "VERSION_CONFLICT")]
    public async Task Delete_Should_ChangeNothing_When_ItIsRefused(EndingReasonKind? kind, int version, string code)
    {
        var open = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var endingReasonId = kind is { } known ? await _pipeline.ReasonAsync(known) : PipelineFixture.Global("EndingReason", 4711);

        (await _pipeline.Hr.RefuseAsync("deleteVacancy", new { id = _pipeline.Vacancy, version, endingReasonId })).ShouldBe(code);

        (await _pipeline.ApplicationAsync(open)).Status.ShouldBe(ApplicationStatus.Active);
        (await _pipeline.EventCountAsync()).ShouldBe(1);
        (await _pipeline.Server.UseContextAsync(context => context.Vacancies.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Delete_Should_RejectHimToo_When_SomebodyIsApplyingAtTheSameMoment()
    {
        var now = _pipeline.Server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        Task<GraphQLAnswer> deletion = null!;
        await _pipeline.Server.UseContextAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var vacancy = await context.Vacancies.Include(vacancy => vacancy.Stages).SingleAsync();
            await context.ApplyAsync(vacancy, _pipeline.Candidate.UserId, now, default);
            deletion = DeleteAsync();
            await _pipeline.Server.WaitForLocksAsync(1);
            await transaction.CommitAsync();
        });

        (await deletion).Refusal("deleteVacancy").ShouldBeNull();
        (await _pipeline.Server.UseContextAsync(context => context.Applications.SingleAsync())).Status.ShouldBe(ApplicationStatus.Rejected);
    }

    [Fact]
    public async Task Apply_Should_BeRefused_When_TheVacancyIsBeingDeletedAtTheSameMoment()
    {
        var now = _pipeline.Server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        Task<GraphQLAnswer> application = null!;
        await _pipeline.Server.UseContextAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.DeleteAsync(await context.Vacancies.SingleAsync(), _pipeline.Hr.UserId, null, null, now, default);
            await context.SaveChangesAsync();
            application = Recruiting.TryApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
            await _pipeline.Server.WaitForLocksAsync(1);
            await transaction.CommitAsync();
        });

        (await application).Refusal("applyToVacancy").ShouldBe("VACANCY_DELETED");
        (await _pipeline.Server.UseContextAsync(context => context.Applications.CountAsync())).ShouldBe(0);
        (await _pipeline.Server.UseContextAsync(context => context.Candidates.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Reopen_Should_BeRefused_When_TheVacancyIsDeleted()
    {
        var id = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        (await DeleteAsync()).Refusal("deleteVacancy").ShouldBeNull();

        (await _pipeline.Hr.RefuseAsync(
            "reopenApplication", new { applicationId = id, fromStage = _pipeline.Stages["NEW"], toStage = _pipeline.Stages["NEW"] })).ShouldBe("VACANCY_DELETED");

        (await _pipeline.ApplicationAsync(id)).Status.ShouldBe(ApplicationStatus.Rejected);
        (await _pipeline.EventCountAsync()).ShouldBe(2);
    }

    private Task<GraphQLAnswer> DeleteAsync() => _pipeline.Hr.MutateAsync("deleteVacancy", new { id = _pipeline.Vacancy, version = 1 });

    private async Task<string> ApplyNewAsync(string userName) =>
        await Recruiting.ApplyAsync(await _pipeline.Server.SignInNewAsync(userName), _pipeline.Vacancy);
}
