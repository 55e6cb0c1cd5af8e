using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Data.PersonalData;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.PersonalData;

/// <summary>What is a person's own is told to him, and with it nothing that others keep to themselves.</summary>
public sealed class PersonalDataExportTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Matches_Should_TellOfVacanciesThatHeMaySee_When_HisFileFitsOthersToo()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync(Role.JobSeeker);
        await using (var context = database.CreateContext())
        {
            context.Attach(user);
            var owner = await database.AddUserAsync();
            var file = ResumeFile.Upload(user.Id, null, "cv.pdf", ResumeFileType.Pdf, [1], Now);
            var open = Vacancy("Open", VacancyStatus.Published);
            var applied = Vacancy("Applied", VacancyStatus.Published, isConfidential: true);
            var deleted = Vacancy("Deleted", VacancyStatus.Published);
            deleted.Delete(Now);
            var changed = Vacancy("Changed", VacancyStatus.Published);
            var vacancies = (Vacancy[])
                [open, applied, deleted, changed, Vacancy("Draft", VacancyStatus.Draft), Vacancy("Confidential", VacancyStatus.Published, isConfidential: true)];
            context.Add(file);
            context.AddRange(vacancies);
            await context.SaveChangesAsync();
            context.Add(Application.Submit(applied, Candidate.Of(user, Now), user.Id, Now));
            context.AddRange(vacancies.Select(vacancy => VacancyMatch.Create(file.Id, vacancy.Id, 50, $"Fits {vacancy.Title}", [], [])));
            changed.Edit(changed.ToDetails() with { Requirements = "SQL" }, VacancyStatus.Published, Now);
            await context.SaveChangesAsync();

            Vacancy Vacancy(string title, VacancyStatus status, bool isConfidential = false) => RecruitGraph.Data.Vacancies.Vacancy.Create(
                new VacancyDetails(title, "IT", "Kazan") { IsConfidential = isConfidential }, status, owner.Id, Now);
        }

        var told = await ExportAsync(database, user);

        told.GetProperty("resumeFiles")[0].GetProperty("matches").EnumerateArray().Select(match => match.GetProperty("vacancy").GetString())
            .ShouldBe(["Open", "Applied"], ignoreOrder: true);
        told.GetRawText().ShouldNotContain("Changed");
        told.GetRawText().ShouldNotContain("Draft");
        told.GetRawText().ShouldNotContain("Confidential");
        told.GetRawText().ShouldNotContain("Deleted\"");
    }

    [Fact]
    public async Task Posts_Should_StayUnnamed_When_OthersHidOrDeletedThem()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var (user, other) = (await database.AddUserAsync(Role.JobSeeker), await database.AddUserAsync());
        var hidden = Discussion.Post(other.Id, "Hidden", "?", [], Now);
        hidden.Hide(other.Id, Now);
        var deleted = Discussion.Post(other.Id, "Deleted", "?", [], Now);
        deleted.Delete(Now);
        var shown = Discussion.Post(other.Id, "Shown", "?", [], Now);
        foreach (var discussion in (Discussion[])[hidden, deleted, shown])
        {
            await database.AddAsync(discussion);
            await database.AddAsync(Comment.OnDiscussion(user.Id, discussion.Id, "Mine", Now));
            await database.AddAsync(Favorite.OfDiscussion(user.Id, discussion.Id, Now));
        }

        var told = await ExportAsync(database, user);

        foreach (var list in (string[])["comments", "favorites"])
        {
            told.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("discussion").GetString()).ShouldBe([null, null, "Shown"]);
        }
    }

    [Fact]
    public async Task Export_Should_SendTheSameStatements_When_ThereIsMoreOfSomebody()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = await FullPerson.CreateAsync(database);
        var user = await database.ReadAsync(context => context.Users.Include(stored => stored.Candidate).SingleAsync(stored => stored.Id == id));
        using var statements = new StatementLog(database.ConnectionString);
        await ExportAsync(database, user);
        var few = statements.All.Count;
        for (var i = 0; i < 5; i++)
        {
            var vacancy = await database.AddVacancyAsync();
            await using var context = database.CreateContext();
            context.AttachRange(user, vacancy);
            context.AddRange(
                Application.Submit(vacancy, user.Candidate!, id, Now),
                ResumeFile.Upload(id, null, "cv.txt", ResumeFileType.Txt, [1], Now),
                Discussion.Post(id, "Hello", "?", ["tag"], Now));
            await context.SaveChangesAsync();
        }

        statements.Clear();
        var told = await ExportAsync(database, user);

        told.GetProperty("applications").GetArrayLength().ShouldBe(7);
        statements.All.Count.ShouldBe(few);
    }

    [Fact]
    public async Task Written_Should_BeTheWordsOfWhoWroteThem_When_HeWroteOfOthers()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var wanda = await FullPerson.CreateAsync(database);
        var staff = await database.ReadAsync(context => context.Users.SingleAsync(user => context.ApplicationNotes.Any(note => note.AuthorId == user.Id)));
        var other = await database.AddUserAsync();

        var told = await ExportAsync(database, staff);

        Words(told, "notesWritten", "text").ShouldBe(["Wanda is nice", "Wanda was late"], ignoreOrder: true);
        Words(told, "reasonsWritten", "reason").ShouldBe(["Wanda may come", "Wanda moved"]);
        Words(told, "blocksWritten", "reason").ShouldBe(["Wanda advertised"]);
        foreach (var nobody in (long[])[other.Id, wanda])
        {
            var nothing = await ExportAsync(database, await database.ReadAsync(context => context.Users.SingleAsync(user => user.Id == nobody)));
            ((string[])["notesWritten", "reasonsWritten", "blocksWritten"]).Sum(list => nothing.GetProperty(list).GetArrayLength()).ShouldBe(0);
        }

        static IEnumerable<string?> Words(JsonElement told, string list, string field) =>
            told.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(field).GetString());
    }

    private static Task<JsonElement> ExportAsync(RecruitDatabase database, User user) => database.ReadAsync(async context =>
        JsonDocument.Parse(await context.ExportAsync(await Person.OfUserAsync(context, user.Id, default), default)).RootElement);
}
