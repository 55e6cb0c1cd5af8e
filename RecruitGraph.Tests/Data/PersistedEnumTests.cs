using System.Reflection;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Notes;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data;

/// <summary>Numbers in the database outlive the code: a change here breaks stored data. Add, never alter.</summary>
public sealed class PersistedEnumTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData(typeof(Role), "JobSeeker=0 Hr=1 Admin=2")]
    [InlineData(typeof(VacancyStatus), "Draft=0 Published=1 Suspended=2")]
    [InlineData(typeof(StageType), "Applied=0 Screening=1 Interview=2 Offer=3 Hired=4")]
    [InlineData(typeof(ApplicationStatus), "Active=0 Hired=1 Rejected=2 Withdrawn=3")]
    [InlineData(typeof(ApplicationEventKind), "Submitted=0 Advanced=1 Moved=2 Rejected=3 Withdrawn=4 Reopened=5")]
    [InlineData(typeof(SessionEndReason), "SignedOut=0 PasswordChanged=1 RoleChanged=2 Blocked=3 ReuseDetected=4 Anonymised=5")]
    [InlineData(typeof(OutgoingMailKind), "EmailConfirmation=0 SecurityNotice=1")]
    [InlineData(typeof(SignInOperation), "SignIn=0 SignOut=1")]
    [InlineData(typeof(SignInOutcome), "Succeeded=0 WrongPassword=1 LockedOut=2 Locked=3 Blocked=4 UnknownUser=5")]
    [InlineData(typeof(Gender), "Female=0 Male=1")]
    [InlineData(typeof(AvatarFormat), "Png=0 Jpeg=1 Webp=2 Gif=3")]
    [InlineData(
        typeof(DirectoryKind),
        "Grade=0 JobResponsibility=1 SpecialAdvantage=2 WorkingCondition=3 Skill=4 SoftRequirement=5 Technology=6 EmploymentType=7 "
            + "WorkAddress=8 ProfessionalArea=9 Specialization=10 QuestionType=11")]
    [InlineData(typeof(ResumeFileType), "Pdf=0 Docx=1 Txt=2")]
    [InlineData(typeof(ResumeAnalysisState), "Waiting=0 Running=1 Done=2 Failed=3")]
    [InlineData(typeof(ApplicationSource), "Account=0 Anonymous=1 Hr=2")]
    [InlineData(typeof(EndingReasonKind), "Rejected=0 Withdrawn=1")]
    [InlineData(typeof(NoteVisibility), "Private=0 Team=1 Staff=2")]
    [InlineData(typeof(InterviewResult), "Admitted=0 NotAdmitted=1 Pending=2")]
    [InlineData(typeof(InterviewDifficulty), "Easy=0 Medium=1 Hard=2")]
    [InlineData(
        typeof(AuditAction),
        "Revealed=0 Created=1 Changed=2 Deleted=3 RoleChanged=4 PasswordChanged=5 Blocked=6 Unblocked=7 Hidden=8 Shown=9 Downloaded=10 "
            + "Exported=11 Anonymised=12 SessionsEnded=13")]
    [InlineData(
        typeof(AuditSubject),
        "User=0 Profile=1 Resume=2 ResumeFile=3 Group=4 Occupation=5 Vacancy=6 DirectoryEntry=7 StageTemplate=8 TestQuestion=9 Candidate=10 "
            + "Application=11 ApplicationNote=12 EndingReason=13 Tag=14 Discussion=15 Comment=16 InterviewExperience=17")]
    public void Values_Should_StayAsTheyWerePersisted(Type type, string expected) =>
        string.Join(' ', Enum.GetNames(type).Select(name => $"{name}={Enum.Format(type, Enum.Parse(type, name), "d")}"))
            .ShouldBe(expected);

    [Fact]
    public async Task Values_Should_BeWrittenDownHere_When_AnythingStoresThem()
    {
        var here = typeof(PersistedEnumTests).GetMethod(nameof(Values_Should_StayAsTheyWerePersisted))!
            .GetCustomAttributes<InlineDataAttribute>()
            .SelectMany(row => row.GetData(null!))
            .Select(row => (Type)row[0]);
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();

        context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
            .Where(type => type.IsEnum)
            .Distinct()
            .Except(here)
            .ShouldBeEmpty();
    }
}
