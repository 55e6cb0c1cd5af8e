using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Stages;

public sealed class StageTemplateTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly StageDefinition[] Short = [new(StageType.Applied, "IN", 0), new(StageType.Hired, "OUT", 4)];

    [Fact]
    public async Task Database_Should_BeginWithTheDefaultOfTheCode()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        var template = await database.ReadAsync(context => context.GetDefaultStageTemplateAsync(default));

        template.ToDefinitions().ShouldBe(StageDefinition.Default);
        (template.Name, template.NormalizedName, template.Version).ShouldBe(("Default", "DEFAULT", 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("H")]
    [InlineData("A S")]
    [InlineData("S H")]
    [InlineData("A A H")]
    [InlineData("A H H")]
    [InlineData("A H S")]
    [InlineData("H S A")]
    public void Create_Should_BeRefused_When_TheStagesMakeNoPipeline(string types) =>
        Should.Throw<InvalidPipelineException>(() => StageTemplate.Create("x", Parse(types), Now)).Code.ShouldBe("INVALID_PIPELINE");

    [Theory]
    [InlineData(2, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Create_Should_HoldTheNumberOfStages(int count, bool allowed)
    {
        var stages = Parse($"A {string.Concat(Enumerable.Repeat("S ", count - 2))}H");
        if (allowed)
        {
            StageTemplate.Create("x", stages, Now).ToDefinitions().ShouldBe(stages);
        }
        else
        {
            Should.Throw<InvalidPipelineException>(() => StageTemplate.Create("x", stages, Now));
        }
    }

    [Fact]
    public void Create_Should_BeRefused_When_TwoStagesHaveOneName() => Should.Throw<InvalidPipelineException>(() => StageTemplate.Create(
        "x", [new(StageType.Applied, "One", 0), new(StageType.Hired, "ONE", 4)], Now));

    [Fact]
    public async Task Create_Should_BeRefused_When_TheNameExistsInAnyCase()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        await Should.ThrowAsync<StageTemplateNameTakenException>(() => database.AddAsync(StageTemplate.Create("default", Short, Now)));
    }

    [Fact]
    public async Task Edit_Should_ReplaceStages_And_LeaveVacanciesTheirs()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        var template = await database.AddAsync(StageTemplate.Create("short", Short, Now));
        await database.AddAsync(Vacancy.Create(new VacancyDetails("a", "b", "c"), VacancyStatus.Draft, owner.Id, Now, template));
        var longer = Parse("A S O H");

        await ChangeAsync(database, template.Id, stored => stored.Edit("longer", longer));
        (await LoadAsync(database, template.Id)).ToDefinitions().ShouldBe(longer);
        await ChangeAsync(database, template.Id, stored => stored.Edit("short", Short));
        (await LoadAsync(database, template.Id)).ToDefinitions().ShouldBe(Short);

        (await database.ScalarAsync<string>("select string_agg(name, ',' order by position) from stages")).ShouldBe("IN,OUT");
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        await database.LetTwoEditAsync(
            context => context.StageTemplates.Include(t => t.Stages).SingleAsync(),
            template => template.Edit("first", Short),
            template => template.Edit("second", Parse("A S H")));

        (await database.ScalarAsync<string>("select string_agg(name, ',' order by position) from stage_template_stages")).ShouldBe("IN,OUT");
    }

    [Fact]
    public async Task MakeDefault_Should_LeaveExactlyOne_When_ManyChooseAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var ids = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add((await database.AddAsync(StageTemplate.Create($"{i}", Short, Now))).Id);
        }

        await Task.WhenAll(ids.Select(id => database.ReadAsync(context => context.MakeDefaultStageTemplateAsync(id, default))));

        ids.ShouldContain((await database.ReadAsync(context => context.GetDefaultStageTemplateAsync(default))).Id);
        await database.ReadAsync(context => context.MakeDefaultStageTemplateAsync(ids[0], default));
        (await database.ReadAsync(context => context.GetDefaultStageTemplateAsync(default))).Id.ShouldBe(ids[0]);
        await Should.ThrowAsync<StageTemplateNotFoundException>(() =>
            database.ReadAsync(context => context.MakeDefaultStageTemplateAsync(4711, default)));
    }

    [Fact]
    public async Task EnsureDeletable_Should_RefuseTheDefault()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        Should.Throw<DefaultStageTemplateException>((await database.ReadAsync(c => c.GetDefaultStageTemplateAsync(default))).EnsureDeletable);
        Should.NotThrow(StageTemplate.Create("x", Short, Now).EnsureDeletable);
    }

    private static StageDefinition[] Parse(string types) => [.. types.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((type, i) =>
        new StageDefinition(
            type switch { "A" => StageType.Applied, "S" => StageType.Screening, "O" => StageType.Offer, _ => StageType.Hired }, $"{type}{i}", type == "H" ? 4 : Math.Min(i, 3)))];

    private static Task<StageTemplate> LoadAsync(RecruitDatabase database, long id) => database.ReadAsync(Find(id));

    private static Task<StageTemplate> ChangeAsync(RecruitDatabase database, long id, Action<StageTemplate> change) =>
        database.ChangeAsync(Find(id), change);

    private static Func<RecruitContext, Task<StageTemplate>> Find(long id) =>
        context => context.StageTemplates.Include(t => t.Stages).SingleAsync(t => t.Id == id);
}
