using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Notes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Notes;

public sealed class ApplicationNoteTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task ReadableByRecruiter_Should_FollowVisibility()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var application = await database.ApplyAsync(vacancy);
        var (author, member, other) = (await database.AddUserAsync(), await database.AddUserAsync(), await database.AddUserAsync());
        await database.ChangeAsync(
            context => context.Vacancies.Include(v => v.Team).SingleAsync(), v => v.AddTeamMember(member.Id, v.OwnerId, Now));
        foreach (var visibility in Enum.GetValues<NoteVisibility>())
        {
            await database.AddAsync(ApplicationNote.Write(application.Id, author.Id, visibility, $"{visibility}", Now));
        }

        (await ReadAsync(author.Id)).ShouldBe("Private Team Staff");
        (await ReadAsync(vacancy.OwnerId)).ShouldBe("Team Staff");
        (await ReadAsync(member.Id)).ShouldBe("Team Staff");
        (await ReadAsync(other.Id)).ShouldBe("Staff");

        async Task<string> ReadAsync(long userId) => string.Join(' ', await database.ReadAsync(context => context.ApplicationNotes
            .ReadableByRecruiter(userId).OrderBy(note => note.Id).Select(note => note.Text).ToListAsync()));
    }

    [Fact]
    public async Task Delete_Should_HideIt()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);

        await database.ChangeAsync(context => context.ApplicationNotes.SingleAsync(), note => note.Delete(Now.AddDays(1)));

        (await database.ReadAsync(context => context.ApplicationNotes.CountAsync())).ShouldBe(0);
        var deleted = await database.ReadAsync(context => context.ApplicationNotes.IgnoreQueryFilters([RecruitContext.NotDeleted]).SingleAsync());
        deleted.Delete(Now.AddDays(2));
        (deleted.DeletedAt, deleted.Version).ShouldBe((Now.AddDays(1), 2));
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);

        await database.LetTwoEditAsync(
            context => context.ApplicationNotes.SingleAsync(),
            note => note.Edit(NoteVisibility.Team, "first", Now.AddDays(1)),
            note => note.Edit(NoteVisibility.Staff, "second", Now));

        var stored = await database.ReadAsync(context => context.ApplicationNotes.SingleAsync());
        (stored.Text, stored.Visibility, stored.CreatedAt, stored.UpdatedAt).ShouldBe(("first", NoteVisibility.Team, Now, Now.AddDays(1)));
    }

    private static async Task AddAsync(RecruitDatabase database)
    {
        var application = await database.ApplyAsync();
        var author = await database.AddUserAsync();
        await database.AddAsync(ApplicationNote.Write(application.Id, author.Id, NoteVisibility.Private, "text", Now));
    }
}
