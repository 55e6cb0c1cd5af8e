using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>A server with somebody who recruits, a published vacancy, and somebody who looks for work.</summary>
internal sealed class PipelineFixture : IAsyncDisposable
{
    private PipelineFixture(RecruitServer server) => Server = server;

    public RecruitServer Server { get; }

    public GraphQLClient Hr { get; private set; } = null!;

    public GraphQLClient Candidate { get; private set; } = null!;

    public string Vacancy { get; private set; } = null!;

    public Dictionary<string, string> Stages { get; private set; } = null!;

    public static async Task<PipelineFixture> StartAsync(PostgresFixture postgres, TimeProvider? time = null)
    {
        var fixture = new PipelineFixture(await RecruitServer.StartAsync(postgres, time));
        fixture.Hr = await fixture.Server.SignInNewAsync("hr", Role.Hr);
        fixture.Candidate = await fixture.Server.SignInNewAsync("candidate");
        fixture.Vacancy = await Recruiting.PublishVacancyAsync(fixture.Hr, "Инженер");
        fixture.Stages = await Recruiting.StagesAsync(fixture.Hr, fixture.Vacancy);
        return fixture;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>The vacancy wants a skill and a technology; gives their global ids and a third entry that it does not want.</summary>
    public Task<(string Skill, string Technology, string Other)> DescribeVacancyAsync() => Server.UseContextAsync(async context =>
    {
        var now = Now;
        var skill = DirectoryEntry.Create(DirectoryKind.Skill, "SQL", null, null, now);
        var technology = DirectoryEntry.Create(DirectoryKind.Technology, "Git", null, null, now);
        var other = DirectoryEntry.Create(DirectoryKind.Skill, "Cooking", null, null, now);
        context.AddRange(skill, technology, other);
        await context.SaveChangesAsync();
        var id = Raw(Vacancy, "Vacancy");
        var vacancy = await context.Vacancies.Include(vacancy => vacancy.Entries).SingleAsync(vacancy => vacancy.Id == id);
        vacancy.DescribeBy([skill, technology], now);
        await context.SaveChangesAsync();
        return (Global("DirectoryEntry", skill.Id), Global("DirectoryEntry", technology.Id), Global("DirectoryEntry", other.Id));
    });

    /// <summary>A question that tests a skill: the ids of it, of its right and of its wrong answer.</summary>
    public Task<(string Question, string Right, string Wrong)> AddQuestionAsync(string skill) => Server.UseContextAsync(async context =>
    {
        var now = Now;
        var skillId = Raw(skill, "DirectoryEntry");
        var question = TestQuestion.Create(
            new TestQuestionDetails(
                await context.DirectoryEntries.SingleAsync(entry => entry.Id == skillId),
                DirectoryEntry.Create(DirectoryKind.Grade, $"Grade {Guid.CreateVersion7()}", null, null, now),
                DirectoryEntry.Create(DirectoryKind.QuestionType, $"Type {Guid.CreateVersion7()}", null, null, now),
                "Sum",
                "2 + 2"),
            [new("4", true), new("5", false)],
            Hr.UserId,
            now);
        context.Add(question);
        await context.SaveChangesAsync();
        return (
            Global("TestQuestion", question.Id),
            Global("TestAnswer", question.Answers.First().Id),
            Global("TestAnswer", question.Answers.Last().Id));
    });

    /// <summary>The first reason of a list.</summary>
    public Task<string> ReasonAsync(EndingReasonKind kind) => Server.UseContextAsync(async context =>
        Global("EndingReason", await context.EndingReasons.Where(reason => reason.Kind == kind).MinAsync(reason => reason.Id)));

    /// <summary>The vacancy becomes one that its team alone sees.</summary>
    public Task MakeConfidentialAsync(params long[] team) => Server.UseContextAsync(async context =>
    {
        var id = Raw(Vacancy, "Vacancy");
        var vacancy = await context.Vacancies.Include(vacancy => vacancy.Team).SingleAsync(vacancy => vacancy.Id == id);
        vacancy.Edit(vacancy.ToDetails() with { IsConfidential = true }, VacancyStatus.Published, Now);
        foreach (var member in team)
        {
            vacancy.AddTeamMember(member, Hr.UserId, Now);
        }

        await context.SaveChangesAsync();
    });

    public Task<int> EventCountAsync() => Server.UseContextAsync(context => context.ApplicationEvents.CountAsync());

    public Task<Application> ApplicationAsync(string application) => Server.UseContextAsync(context =>
    {
        var id = Raw(application, "Application");
        return context.Applications.AsNoTracking()
            .Include(stored => stored.Events).Include(stored => stored.Stage).Include(stored => stored.Answers).Include(stored => stored.Candidate)
            .AsSplitQuery()
            .SingleAsync(stored => stored.Id == id);
    });

    public static string Global(string type, long id) => GlobalId.Format(type, id);

    public static long Raw(string id, string type) => GlobalId.Parse<long>(id, type);

    private static DateTimeOffset Now { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
}
