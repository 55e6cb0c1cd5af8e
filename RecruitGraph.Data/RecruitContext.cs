using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Internal;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Conventions;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Naming;
using RecruitGraph.Data.Notes;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Tags;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data;

/// <summary>The unit of work over everything the house stores.</summary>
public sealed class RecruitContext(DbContextOptions<RecruitContext> options) : DbContext(options)
{
    /// <summary>The query filter that leaves deleted rows out, for <c>IgnoreQueryFilters</c>.</summary>
    public const string NotDeleted = "NotDeleted";

    /// <summary>The query filter that leaves out what moderators have hidden, for <c>IgnoreQueryFilters</c>.</summary>
    public const string NotHidden = "NotHidden";

    private readonly int _shortages = MemoryShortage.Count;

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

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<ProfileAvatar> ProfileAvatars => Set<ProfileAvatar>();

    public DbSet<Education> Educations => Set<Education>();

    public DbSet<WorkExperience> WorkExperiences => Set<WorkExperience>();

    public DbSet<FamilyMember> FamilyMembers => Set<FamilyMember>();

    public DbSet<Resume> Resumes => Set<Resume>();

    public DbSet<ResumeFile> ResumeFiles => Set<ResumeFile>();

    public DbSet<ResumeFileContent> ResumeFileContents => Set<ResumeFileContent>();

    public DbSet<ResumeAnalysis> ResumeAnalyses => Set<ResumeAnalysis>();

    public DbSet<VacancyMatch> VacancyMatches => Set<VacancyMatch>();

    public DbSet<VacancyMatching> VacancyMatchings => Set<VacancyMatching>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    public DbSet<VacancyDirectoryEntry> VacancyDirectoryEntries => Set<VacancyDirectoryEntry>();

    public DbSet<VacancyTeamMember> VacancyTeamMembers => Set<VacancyTeamMember>();

    public DbSet<DirectoryEntry> DirectoryEntries => Set<DirectoryEntry>();

    public DbSet<TestQuestion> TestQuestions => Set<TestQuestion>();

    public DbSet<TestAnswer> TestAnswers => Set<TestAnswer>();

    public DbSet<StageTemplate> StageTemplates => Set<StageTemplate>();

    public DbSet<Stage> Stages => Set<Stage>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ApplicationAnswer> ApplicationAnswers => Set<ApplicationAnswer>();

    public DbSet<ApplicationNote> ApplicationNotes => Set<ApplicationNote>();

    public DbSet<EndingReason> EndingReasons => Set<EndingReason>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<CandidateTag> CandidateTags => Set<CandidateTag>();

    public DbSet<CandidateDirectoryEntry> CandidateDirectoryEntries => Set<CandidateDirectoryEntry>();

    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<ApplicationEvent> ApplicationEvents => Set<ApplicationEvent>();

    public DbSet<Discussion> Discussions => Set<Discussion>();

    public DbSet<DiscussionTag> DiscussionTags => Set<DiscussionTag>();

    public DbSet<InterviewExperience> InterviewExperiences => Set<InterviewExperience>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Favorite> Favorites => Set<Favorite>();

    public DbSet<InterviewRecord> InterviewRecords => Set<InterviewRecord>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Indexes are written down one by one: each costs every insert, and not every foreign key is asked backwards.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
        configurationBuilder.Conventions.Add(_ => new EnumCheckConvention());
        configurationBuilder.Conventions.Add(_ => new VersionConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.HasDbFunction(() => SignInName.FormOf("")).HasName("sign_in_name_form");
        modelBuilder.HasSequence<int>(DirectoryEntryConfiguration.Numbers).StartsAt(DirectoryEntry.MaxGivenNumber + 1);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RecruitContext).Assembly);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        LeavePoolAfterShortage();
        base.Dispose();
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        LeavePoolAfterShortage();
        return base.DisposeAsync();
    }

    /// <summary>
    /// A context may be half changed when memory runs out in the midst of its work, and would fail whoever gets it from the pool next.
    /// Which one it was cannot be told, so each that was there goes.
    /// </summary>
    private void LeavePoolAfterShortage()
    {
        if (_shortages != MemoryShortage.Count)
        {
#pragma warning disable EF1001 // There is no public way out of the pool.
            ((IDbContextPoolable)this).ClearLease();
#pragma warning restore EF1001
        }
    }
}
