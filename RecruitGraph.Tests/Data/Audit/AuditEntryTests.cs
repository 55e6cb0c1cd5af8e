using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Audit;

public sealed class AuditEntryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Write_Should_KeepWhoWhatAndFromWhere()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var actor = await database.AddUserAsync();
        var details = AuditDetails.None.With("vacancyId", 4711).With("result", InterviewResult.NotAdmitted).WithFields("idNumber", "phoneNumber");
        await database.AddAsync(AuditEntry.Write(AuditAction.Revealed, AuditSubject.Profile, 7, actor.Id, "203.0.113.7", details, Now));

        var stored = await database.ReadAsync(context => context.AuditEntries.SingleAsync());

        (stored.Action, stored.Subject, stored.SubjectId, stored.ActorId, stored.Ip, stored.OccurredAt)
            .ShouldBe((AuditAction.Revealed, AuditSubject.Profile, 7, actor.Id, "203.0.113.7", Now));
        stored.Details.ShouldBe(details);
        (await database.ScalarAsync<string>("select details ->> 'vacancyId' || ' ' || (details ->> 'result') || ' ' || (details ->> 'fields') from audit_entries"))
            .ShouldBe("4711 NOT_ADMITTED idNumber phoneNumber");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("anna@example.org")]
    [InlineData("Анна")]
    [InlineData("1a")]
    public void Details_Should_TakeIdentifiersAlone(string name)
    {
        Should.Throw<ArgumentException>(() => AuditDetails.None.With(name, 1));
        Should.Throw<ArgumentException>(() => AuditDetails.None.With(name, ApplicationStatus.Active));
        Should.Throw<ArgumentException>(() => AuditDetails.None.WithFields("a", name));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Details_Should_HoldTheLengthOfNames(int length, bool allowed)
    {
        var add = () => AuditDetails.None.With(new string('a', length), 1);
        if (allowed)
        {
            add().Values.Count.ShouldBe(1);
        }
        else
        {
            Should.Throw<ArgumentException>(add);
        }
    }

    [Fact]
    public void Details_Should_BeEqual_When_TheySayTheSame()
    {
        var details = AuditDetails.None.With("a", 1).With("b", 2);

        details.ShouldBe(AuditDetails.None.With("b", 2).With("a", 1));
        details.GetHashCode().ShouldBe(AuditDetails.None.With("b", 2).With("a", 1).GetHashCode());
        details.ShouldNotBe(AuditDetails.None.With("a", 1));
    }

    [Theory]
    [InlineData("update audit_entries set ip = null")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries")]
    public async Task Entries_Should_BeRefusedAnyChange(string sql)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(AuditEntry.Write(AuditAction.Deleted, AuditSubject.Tag, 1, null, "203.0.113.7", AuditDetails.None, Now));

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync(sql))).SqlState.ShouldBe("23001");

        (await database.ScalarAsync<long>("select count(*) from audit_entries where ip is not null")).ShouldBe(1);
    }

    [Theory]
    [InlineData("update audit_entries set ip = null", true)]
    [InlineData("update audit_entries set ip = '198.51.100.7'", false)]
    [InlineData("update audit_entries set ip = null, occurred_at = now()", false)]
    [InlineData("update audit_entries set ip = null, details = '{}'", false)]
    [InlineData("update audit_entries set ip = null, actor_id = null", false)]
    [InlineData("delete from audit_entries", false)]
    [InlineData("truncate audit_entries", false)]
    public async Task Entries_Should_LoseTheirAddressAlone_When_TheTransactionSaysSo(string sql, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var actor = await database.AddUserAsync();
        var details = AuditDetails.None.WithFields("email");
        await database.AddAsync(AuditEntry.Write(AuditAction.Changed, AuditSubject.User, 1, actor.Id, "203.0.113.7", details, Now));
        var change = () => database.ExecuteAsync($"begin; set local recruitgraph.forgetting_audit_addresses = on; {sql}; commit");

        if (allowed)
        {
            await change();
        }
        else
        {
            (await Should.ThrowAsync<Npgsql.PostgresException>(change)).SqlState.ShouldBe("23001");
        }

        var stored = await database.ReadAsync(context => context.AuditEntries.SingleAsync());
        (stored.Ip, stored.ActorId, stored.Details, stored.OccurredAt).ShouldBe((allowed ? null : "203.0.113.7", actor.Id, details, Now));
    }
}
