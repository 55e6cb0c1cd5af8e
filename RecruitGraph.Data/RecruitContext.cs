using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Conventions;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Naming;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data;

/// <summary>The unit of work over everything the house stores.</summary>
public sealed class RecruitContext(DbContextOptions<RecruitContext> options) : DbContext(options)
{
    /// <summary>The query filter that leaves deleted vacancies out, for <c>IgnoreQueryFilters</c>.</summary>
    public const string NotDeleted = "NotDeleted";

    public DbSet<User> Users => Set<User>();

    /// <summary>User names and e-mail addresses, normalized; kept by the database.</summary>
    public DbSet<SignInName> SignInNames => Set<SignInName>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SpentRefreshToken> SpentRefreshTokens => Set<SpentRefreshToken>();

    public DbSet<EmailConfirmation> EmailConfirmations => Set<EmailConfirmation>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<Occupation> Occupations => Set<Occupation>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();

    public DbSet<SignInLogEntry> SignInLogEntries => Set<SignInLogEntry>();

    public DbSet<BlockedUser> BlockedUsers => Set<BlockedUser>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    public DbSet<Stage> Stages => Set<Stage>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ApplicationEvent> ApplicationEvents => Set<ApplicationEvent>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Indexes are written down one by one: each costs every insert, and not every foreign key is asked backwards.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
        configurationBuilder.Conventions.Add(_ => new EnumCheckConvention());
        configurationBuilder.Conventions.Add(_ => new VersionConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RecruitContext).Assembly);
}
