using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.EndingReasons;

public sealed class EndingReasonTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Database_Should_BeginWithReasonsOfBothKinds()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        var reasons = await database.ReadAsync(context => context.EndingReasons.OrderBy(r => r.Kind).ThenBy(r => r.Position).ToListAsync());

        reasons.Where(reason => reason.Kind == EndingReasonKind.Rejected).Select(reason => reason.Position).ShouldBe(Enumerable.Range(0, 11));
        reasons.Where(reason => reason.Kind == EndingReasonKind.Withdrawn).Select(reason => reason.Position).ShouldBe(Enumerable.Range(0, 8));
        reasons.ShouldAllBe(reason => reason.NormalizedName == reason.Name && reason.Version == 1 && reason.ArchivedAt == null);
    }

    [Fact]
    public async Task Create_Should_BeRefused_When_ItsKindHasTheName()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(EndingReason.Create(EndingReasonKind.Rejected, "Too far", 20));

        await Should.ThrowAsync<EndingReasonNameTakenException>(() =>
            database.AddAsync(EndingReason.Create(EndingReasonKind.Rejected, "TOO  FAR", 21)));
        await database.AddAsync(EndingReason.Create(EndingReasonKind.Withdrawn, "Too far", 20));
    }

    [Fact]
    public void Edit_Should_RefuseNegativePlaces()
    {
        EndingReason.Create(EndingReasonKind.Rejected, "a", 0).Position.ShouldBe(0);
        Should.Throw<OutOfRangeException>(() => EndingReason.Create(EndingReasonKind.Rejected, "a", -1));
    }

    [Fact]
    public void Archive_Should_HoldUntilItIsRestored()
    {
        var reason = EndingReason.Create(EndingReasonKind.Rejected, "a", 0);

        reason.Archive(Now);
        reason.Archive(Now.AddDays(1));
        (reason.ArchivedAt, reason.Version).ShouldBe((Now, 2));
        Should.Throw<EndingReasonMismatchException>(() => reason.For(EndingReasonKind.Rejected)).Message.ShouldContain("archived");

        reason.Restore();
        reason.Restore();
        (reason.ArchivedAt, reason.Version).ShouldBe((null, 3));
        reason.For(EndingReasonKind.Rejected).ShouldBe(reason);
        Should.Throw<EndingReasonMismatchException>(() => reason.For(EndingReasonKind.Withdrawn)).Message
            .ShouldBe("The reason a is for an application that is REJECTED, not WITHDRAWN.");
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        await database.LetTwoEditAsync(
            context => context.EndingReasons.OrderBy(reason => reason.Id).FirstAsync(),
            reason => reason.Edit("first", 0),
            reason => reason.Archive(Now));

        (await database.ReadAsync(context => context.EndingReasons.OrderBy(r => r.Id).FirstAsync())).ArchivedAt.ShouldBeNull();
    }
}
