using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Vacancies;

public sealed class VacancyStagesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task AddStage_Should_MakeRoom()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await ChangeAsync(database, vacancy => vacancy.AddStage(new StageDefinition(StageType.Interview, "TEST_TASK", 2), 2, Now));

        (await StagesAsync(database)).ShouldBe(["NEW", "SCREENING", "TEST_TASK", "FIRST_INTERVIEW", "SECOND_INTERVIEW", "OFFER", "HIRED"]);
    }

    [Theory]
    [InlineData(StageType.Interview, 0)]
    [InlineData(StageType.Interview, 6)]
    [InlineData(StageType.Applied, 1)]
    [InlineData(StageType.Hired, 1)]
    public async Task AddStage_Should_LeaveFirstAndLastWhatTheyAre(StageType type, int position)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await Should.ThrowAsync<InvalidPipelineException>(() =>
            ChangeAsync(database, vacancy => vacancy.AddStage(new StageDefinition(type, "MORE", 2), position, Now)));

        (await StagesAsync(database)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task ReorderStages_Should_LetStagesChangePlaces()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await ChangeAsync(database, vacancy => vacancy.ReorderStages([.. Order(vacancy, 0, 4, 3, 2, 1, 5)], Now));

        (await StagesAsync(database)).ShouldBe(["NEW", "OFFER", "SECOND_INTERVIEW", "FIRST_INTERVIEW", "SCREENING", "HIRED"]);
        (await database.ScalarAsync<string>("select string_agg(position::text, ',' order by position) from stages")).ShouldBe("0,1,2,3,4,5");
    }

    [Fact]
    public void ReorderStages_Should_RefuseWhatIsNoOrderOfAll()
    {
        var vacancy = Make();

        Should.Throw<InvalidPipelineException>(() => vacancy.ReorderStages([], Now));
        Should.Throw<InvalidPipelineException>(() => vacancy.ReorderStages([1, 1, 2, 3, 4, 5], Now));
        vacancy.Version.ShouldBe(1);
    }

    [Fact]
    public async Task ReorderStages_Should_KeepFirstAndLast()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await Should.ThrowAsync<InvalidPipelineException>(() =>
            ChangeAsync(database, vacancy => vacancy.ReorderStages([.. Order(vacancy, 1, 0, 2, 3, 4, 5)], Now)));
        await Should.ThrowAsync<StageNotFoundException>(() =>
            ChangeAsync(database, vacancy => vacancy.ReorderStages([.. Order(vacancy, 0, 1, 2, 3, 4), 4711], Now)));
    }

    [Fact]
    public async Task ReorderStages_Should_LetOneWin_When_TwoReorder()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await database.LetTwoEditAsync(
            context => context.Vacancies.Include(vacancy => vacancy.Stages).SingleAsync(),
            vacancy => vacancy.ReorderStages([.. Order(vacancy, 0, 2, 1, 3, 4, 5)], Now),
            vacancy => vacancy.ReorderStages([.. Order(vacancy, 0, 1, 2, 4, 3, 5)], Now));

        (await StagesAsync(database)).ShouldBe(["NEW", "FIRST_INTERVIEW", "SCREENING", "SECOND_INTERVIEW", "OFFER", "HIRED"]);
    }

    [Fact]
    public async Task RenameStage_Should_KeepNamesUnique()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await ChangeAsync(database, vacancy => vacancy.RenameStage(Order(vacancy, 1).Single(), "简历筛选", Now));
        await Should.ThrowAsync<InvalidPipelineException>(() =>
            ChangeAsync(database, vacancy => vacancy.RenameStage(Order(vacancy, 1).Single(), "offer", Now)));
        await Should.ThrowAsync<StageNotFoundException>(() => ChangeAsync(database, vacancy => vacancy.RenameStage(4711, "OTHER", Now)));

        (await StagesAsync(database)).ShouldBe(["NEW", "简历筛选", "FIRST_INTERVIEW", "SECOND_INTERVIEW", "OFFER", "HIRED"]);
    }

    [Fact]
    public async Task RemoveStage_Should_CloseTheGap_When_NoApplicationWasEverInIt()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();

        await ChangeAsync(database, vacancy => vacancy.RemoveStage(Order(vacancy, 2).Single(), Now));

        (await StagesAsync(database)).ShouldBe(["NEW", "SCREENING", "SECOND_INTERVIEW", "OFFER", "HIRED"]);
        (await database.ScalarAsync<int>("select max(position) from stages")).ShouldBe(4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task RemoveStage_Should_BeRefused_When_AnApplicationIsOrWasInIt(int stage)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.AdvanceAsync(application);
        await database.AdvanceAsync(application);

        await Should.ThrowAsync<StageInUseException>(() =>
            ChangeAsync(database, vacancy => vacancy.RemoveStage(Order(vacancy, stage).Single(), Now)));

        (await StagesAsync(database)).Count.ShouldBe(6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task RemoveStage_Should_BeRefused_When_ItIsTheFirstOrTheLast(int stage)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await Should.ThrowAsync<InvalidPipelineException>(() =>
            ChangeAsync(database, vacancy => vacancy.RemoveStage(Order(vacancy, stage).Single(), Now)));
    }

    [Fact]
    public async Task Database_Should_RefuseTwoStagesInOnePlaceOrOfOneName()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync("update stages set position = 0 where position = 1")))
            .ConstraintName.ShouldBe("uq_stages_vacancy_id_position");
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync("update stages set name = 'NEW' where position = 1")))
            .ConstraintName.ShouldBe("ix_stages_vacancy_id_name");
    }

    private static Vacancy Make() => Vacancy.Create(new VacancyDetails("Developer", "IT", "Kazan"), VacancyStatus.Draft, 1, Now);

    private static List<long> Order(Vacancy vacancy, params int[] positions)
    {
        var stages = vacancy.Stages.OrderBy(stage => stage.Position).ToList();
        return positions.Select(position => stages[position].Id).ToList();
    }

    private static Task<Vacancy> ChangeAsync(RecruitDatabase database, Action<Vacancy> change) =>
        database.ChangeAsync(context => context.Vacancies.Include(vacancy => vacancy.Stages).SingleAsync(), change);

    private static Task<List<string>> StagesAsync(RecruitDatabase database) => database.ReadAsync(
        context => context.Stages.OrderBy(stage => stage.Position).Select(stage => stage.Name).ToListAsync());
}
