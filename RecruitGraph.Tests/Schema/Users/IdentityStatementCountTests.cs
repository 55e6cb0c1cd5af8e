using System.Security.Cryptography;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Users;

/// <summary>
/// How many SQL statements the lists of users, and what hangs on them, cost: the same for one person and for many, of whom each has
/// a group, an occupation, a block and lines of the logs of his own.
/// </summary>
public sealed class IdentityStatementCountTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int SignIn = 1;
    private const int Many = 25;

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Name, query, and the statements of the query itself.</summary>
    public static TheoryData<string, string, int> Queries => new()
    {
        { "users", "{ users(first: 100) { totalCount nodes { userName email candidate { id } } } }", 3 },
        { "users, filtered and ordered", """{ users(first: 100, search: "p", where: { role: { eq: JOB_SEEKER } }, order: [{ userName: DESC }]) { nodes { id } } }""", 1 },
        { "blocks of users", "{ users(first: 100) { nodes { block { reason user { userName } blockedBy { userName } liftedBy { id } } } } }", 3 },
        {
            "profiles with their lists",
            """
            { users(first: 100) { nodes {
              profile { name phoneNumber avatarUrl occupation { name } user { userName } createdBy { userName } modifiedBy { id } }
              educations { school } workExperiences { company } familyMembers { name phoneNumber } } } }
            """, 7
        },
        { "memberships", "{ users(first: 100) { nodes { memberships(first: 5) { totalCount nodes { addedAt group { name profile { location } } addedBy { userName } } } } } }", 5 },
        {
            "memberships, filtered and ordered",
            """
            { users(first: 100) { nodes { memberships(first: 5, where: { group: { name: { startsWith: "group" } } }, order: [{ groupName: DESC }]) {
              totalCount nodes { addedAt group { name } } } } } }
            """, 3
        },
        {
            "sign-ins of users, filtered and ordered",
            """
            { users(first: 100) { nodes { signInLog(first: 5, where: { outcome: { neq: SUCCEEDED } }, order: [{ occurredAt: ASC }]) {
              totalCount nodes { outcome ip } } } } }
            """, 2
        },
        {
            "members, filtered and ordered",
            """
            { groups(first: 100) { nodes { members(first: 5, where: { user: { role: { eq: JOB_SEEKER } } }, order: [{ userName: DESC }]) {
              totalCount nodes { user { userName } } } } } }
            """, 3
        },
        {
            "profiles of occupations, filtered and ordered",
            """
            { occupations(first: 100) { nodes { profiles(first: 5, where: { name: { contains: "person" } }, order: [{ namePinyin: ASC }, { name: DESC }]) {
              totalCount nodes { name user { userName } } } } } }
            """, 3
        },
        { "mySessions, filtered and ordered", """{ mySessions(first: 100, where: { ip: { eq: null } }, order: [{ expiresAt: DESC }]) { totalCount nodes { id } } }""", 2 },
        { "sign-ins of users", "{ users(first: 100) { nodes { signInLog(first: 5) { totalCount nodes { outcome user { userName } operator { userName } } } } } }", 3 },
        {
            "groups with members",
            """
            { groups(first: 100, order: [{ name: ASC }]) { totalCount nodes {
              name profile { location createdBy { userName } } members(first: 5) { totalCount nodes { user { userName profile { name } } addedBy { userName } } } } } }
            """, 6
        },
        { "occupations with profiles", "{ occupations(first: 100) { totalCount nodes { name profiles(first: 5) { totalCount nodes { name user { userName } } } } } }", 4 },
        { "signInLog", "{ signInLog(first: 100, where: { outcome: { eq: SUCCEEDED } }, order: [{ occurredAt: ASC }]) { totalCount nodes { user { userName profile { name } } operator { userName } } } }", 4 },
        { "blockedUsers", "{ blockedUsers(first: 100, where: { liftedAt: { eq: null } }, order: [{ blockedAt: DESC }]) { totalCount nodes { user { userName } blockedBy { userName } liftedBy { id } } } }", 3 },
        { "auditEntries", "{ auditEntries(first: 100, where: { action: { eq: CHANGED } }, order: [{ occurredAt: ASC }]) { totalCount nodes { action actor { userName profile { name } } details { name value } } } }", 4 },
        { "mySessions", "{ mySessions(first: 100) { totalCount nodes { id ip isCurrent } } }", 2 },
        { "myProfile", "{ myProfile { name occupation { name } } me { educations { school } workExperiences { company } familyMembers { name } } }", 6 },
        {
            "profiles that are revealed",
            """
            mutation($people: [ID!]!) { revealProfiles(input: { userIds: $people, fields: [PHONE_NUMBER, FAMILY_PHONE_NUMBERS] }) { results {
              revealedProfile { phoneNumber familyMembers { phoneNumber } user { userName profile { name } educations { school } } } } } }
            """, 6
        },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Should_SendTheSameStatements_When_ThereIsOnePersonAndWhenThereAreMany(string name, string query, int expected)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        var people = new List<string> { GlobalId.Format("User", await AddPersonAsync(server, admin, 0)) };

        var withOne = await StatementsAsync();
        for (var i = 1; i < Many; i++)
        {
            people.Add(GlobalId.Format("User", await AddPersonAsync(server, admin, i)));
        }

        var withMany = await StatementsAsync();
        withMany.Count.ShouldBe(withOne.Count, $"{name}: {string.Join("\n\n", withMany)}");
        withOne.Count.ShouldBe(SignIn + expected, $"{name}: {string.Join("\n\n", withOne)}");

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            server.Statements.Clear();
            (await admin.RunAsync(query, new { people })).Data();
            return server.Statements.All;
        }
    }

    /// <summary>Somebody of whom everything is known; what belongs to the administrator himself grows as well.</summary>
    private static Task<long> AddPersonAsync(RecruitServer server, GraphQLClient admin, int number) => server.UseContextAsync(async context =>
    {
        var person = User.Register($"person{number}", $"person{number}@example.com", "", Role.JobSeeker, null, Now);
        var occupation = Occupation.Create($"occupation {number}");
        var group = Group.Create($"group {number}", Now);
        group.WriteProfile("Harbin", null, admin.UserId, Now);
        context.AddRange(person, occupation, group);
        await context.SaveChangesAsync();

        context.Add(Describe(person, occupation, admin.UserId));
        if (number == 0)
        {
            context.Add(Describe((await context.Users.FindAsync(admin.UserId))!, occupation, admin.UserId));
        }

        foreach (var userId in new[] { person.Id, admin.UserId })
        {
            context.Add(Education.Add(userId, number, new EducationDetails("a", "b", "c", "d", "e")));
            context.Add(WorkExperience.Add(userId, number, new WorkExperienceDetails("a", "b", "c", "d")));
            context.Add(FamilyMember.Add(userId, number, new FamilyMemberDetails("a", "0912345678", "c")));
            context.Add(GroupMember.Add(group.Id, userId, admin.UserId, Now));
            context.Add(SignInLogEntry.Write(userId, SignInOperation.SignIn, "203.0.113.7", userId, Now));
        }

        context.Add(SignInLogEntry.WriteFailure(person.Id, SignInOutcome.WrongPassword, "203.0.113.7", Now));
        context.Add(Session.Start(admin.UserId, RandomNumberGenerator.GetBytes(32), Now, Now.AddYears(100)));
        context.Add(BlockedUser.Block(person.Id, "spam", admin.UserId, Now));
        context.Add(AuditEntry.Write(AuditAction.Changed, AuditSubject.User, person.Id, person.Id, null, AuditDetails.None, Now));
        await context.SaveChangesAsync();
        return person.Id;
    });

    private static Profile Describe(User user, Occupation occupation, long actorId) => Profile.Create(
        user, new ProfileDetails { Name = user.UserName, PhoneNumber = "0912345678", OccupationId = occupation.Id }, actorId, Now);
}
