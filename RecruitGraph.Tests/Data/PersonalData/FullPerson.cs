using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Tests.Data.PersonalData;

/// <summary>
/// A user of whom there is something in every column: whoever tells all of him, or takes all of it away, is shown what he has forgotten. Every
/// text that is his has <see cref="Name"/> in it.
/// </summary>
internal sealed partial class FullPerson
{
    public const string Name = "Wanda";
    public const string Ip = "203.0.113.9";
    public const string StaffIp = "198.51.100.1";

    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    private readonly RecruitDatabase _database;
    private readonly RecruitContext _context;
    private readonly User _user;
    private readonly User _staff;
    private readonly Vacancy _vacancy;
    private readonly DirectoryEntry _skill = DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now);

    private FullPerson(RecruitDatabase database, RecruitContext context, User user, User staff, Vacancy vacancy) =>
        (_database, _context, _user, _staff, _vacancy) = (database, context, user, staff, vacancy);

    /// <summary>Makes her; gives her user's id.</summary>
    public static async Task<long> CreateAsync(RecruitDatabase database)
    {
        var staff = await database.AddUserAsync();
        var vacancy = await database.AddVacancyAsync();
        var user = await database.AddAsync(User.Register(Name, "wanda@Wanda.example", "Wanda's hash", Role.JobSeeker, "Wanda W.", Now));
        await using var context = database.CreateContext();
        context.AttachRange(user, staff, vacancy);
        var person = new FullPerson(database, context, user, staff, vacancy);
        await person.RegisterAsync();
        await person.DescribeAsync();
        await person.UploadAsync();
        await person.ApplyAsync();
        await person.PostAsync();
        person.Leave();
        await context.SaveChangesAsync();
        return user.Id;
    }

    private async Task RegisterAsync()
    {
        var confirmation = EmailConfirmation.Request(_user, [1], Now, Now.AddDays(1));
        _context.Add(confirmation);
        await _context.SaveChangesAsync();
        _user.ConfirmEmail(confirmation, Now.AddHours(1));
        _user.NoteFailedSignIn(Now, new LockoutPolicy(1, TimeSpan.FromHours(1)));

        var renewed = Session.Start(_user.Id, [2], Now, Now.AddDays(1), Ip);
        renewed.Rotate([3], Now.AddMinutes(10), Now.AddDays(2));
        var ended = Session.Start(_user.Id, [4], Now, Now.AddDays(1), Ip, audience: "directory");
        ended.Revoke(SessionEndReason.SignedOut, Now.AddMinutes(5));

        var failed = OutgoingMail.Write(OutgoingMailKind.SecurityNotice, _user, "wanda@Wanda.example", "Wanda, 2", "Wanda", Now);
        _context.Add(failed).Property(mail => mail.Attempts).CurrentValue = OutgoingMail.MaxAttempts;
        failed.NoteFailure(Now.AddDays(1));
        var sent = OutgoingMail.Write(OutgoingMailKind.EmailConfirmation, _user, "wanda@Wanda.example", "Wanda, 1", "Wanda", Now);
        sent.NoteSent(Now.AddMinutes(1));

        var blocked = BlockedUser.Block(_user.Id, "Wanda advertised", _staff.Id, Now);
        blocked.Lift(_staff.Id, Now.AddDays(1));
        var group = Group.Create("Surgery", Now);
        _context.AddRange(
            renewed,
            ended,
            sent,
            OutgoingMail.Write(OutgoingMailKind.SecurityNotice, _user, "wanda@Wanda.example", "Wanda, 3", "Wanda", Now),
            SignInLogEntry.Write(_user.Id, SignInOperation.SignIn, Ip, _user.Id, Now),
            SignInLogEntry.WriteFailure(_user.Id, SignInOutcome.WrongPassword, "203.0.113.77", Now),
            SignInLogEntry.Write(_user.Id, SignInOperation.SignOut, StaffIp, _staff.Id, Now.AddDays(1)),
            blocked,
            group);
        await _context.SaveChangesAsync();
        _context.Add(GroupMember.Add(group.Id, _user.Id, _staff.Id, Now));
    }

    private async Task DescribeAsync()
    {
        var occupation = Occupation.Create("Sailor");
        _context.Add(occupation);
        await _context.SaveChangesAsync();
        var profile = RecruitGraph.Data.Profiles.Profile.Create(
            _user,
            new ProfileDetails
            {
                Name = "Wanda W.",
                NamePinyin = "Wanda",
                Sex = "Wanda",
                Gender = Gender.Female,
                Race = "Wandal: Wanda",
                IdNumber = "Wanda1101011990",
                IdNumberHash = new byte[RecruitGraph.Data.Profiles.Profile.IdNumberHashLength],
                PhoneNumber = "Wanda 555 0100",
                Address = "Wanda Street 1",
                Age = 30,
                Birthday = new DateOnly(1996, 1, 2),
                Status = "Wanda is free",
                HighestEducation = "Wanda, MA",
                Seniority = "Wanda the Senior",
                OccupationId = occupation.Id,
                AvatarUrl = "https://example.org/Wanda.png"
            },
            _staff.Id,
            Now);
        profile.GiveAvatar([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], _user.Id, Now.AddDays(1));
        _context.AddRange(
            profile,
            Education.Add(_user.Id, 0, new EducationDetails("Wanda MA", "Wanda School", "Wanda Studies", "Wanda 2010", "Wanda 2014")),
            WorkExperience.Add(_user.Id, 0, new WorkExperienceDetails("Wanda Inc", "Wanda Chief", "Wanda 2015", "Wanda 2016", "Wanda led.")),
            FamilyMember.Add(_user.Id, 0, new FamilyMemberDetails("Wanda's aunt", "Wanda 5550101", "aunt of Wanda", "Wanda's shop")));
        await _context.SaveChangesAsync();
    }

    /// <summary>What the audit knows.</summary>
    private void Leave()
    {
        var details = AuditDetails.None.WithFields("email").With("userId", 4711);
        _context.AddRange(
            AuditEntry.Write(AuditAction.Changed, AuditSubject.User, _user.Id, _user.Id, Ip, details, Now),
            AuditEntry.Write(AuditAction.Blocked, AuditSubject.User, _user.Id, _staff.Id, StaffIp, AuditDetails.None, Now),
            AuditEntry.Write(AuditAction.Changed, AuditSubject.Tag, 1, _staff.Id, StaffIp, AuditDetails.None, Now));
    }
}
