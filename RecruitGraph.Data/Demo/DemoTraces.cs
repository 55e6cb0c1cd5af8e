using RecruitGraph.Data.Audit;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.SignInLog;

namespace RecruitGraph.Data.Demo;

/// <summary>Who signed in, who tried in vain, who was blocked, and who looked at personal data.</summary>
internal static class DemoTraces
{
    private const int Revealed = 6;
    private const int Guesses = 10;
    private const int Strangers = 8;

    // Of the range that is reserved for documentation.
    private const string GuesserIp = "203.0.113.7";

    /// <summary>Chooses who is to be blocked, before anybody writes.</summary>
    public static void ChooseBlocked(DemoScene scene)
    {
        foreach (var (_, _, user) in scene.Seekers().Skip(1).TakeLast(2))
        {
            scene.Silent.Add(user.Id);
        }
    }

    public static void Add(DemoScene scene)
    {
        foreach (var userId in scene.Silent)
        {
            var reason = scene.Seekers().First(seeker => seeker.User.Id == userId).Candidate.Language.Phrases.BlockReason;
            scene.Entities.Add(BlockedUser.Block(userId, reason, DemoAccounts.AdminId, scene.Now));
            scene.Audit(AuditAction.Blocked, AuditSubject.User, userId, DemoAccounts.AdminId, scene.Now);
        }

        foreach (var (_, _, user) in scene.Seekers().Take(Revealed))
        {
            scene.Audit(
                AuditAction.Revealed, AuditSubject.Profile, user.Id, DemoAccounts.HrId, scene.Between(user.CreatedAt.AddMinutes(30), scene.Now),
                AuditDetails.None.WithFields("phoneNumber", "address"));
        }

        AddSignIns(scene);
    }

    private static void AddSignIns(DemoScene scene)
    {
        var entries = new List<SignInLogEntry>();
        foreach (var user in scene.Users.Values)
        {
            for (var i = 0; i < 3; i++)
            {
                var time = scene.Between(user.CreatedAt.AddMinutes(3), scene.Now.AddDays(-1));
                entries.Add(SignInLogEntry.Write(user.Id, SignInOperation.SignIn, DemoScene.IpOf(user.Id), user.Id, time));
                entries.Add(SignInLogEntry.Write(user.Id, SignInOperation.SignOut, DemoScene.IpOf(user.Id), user.Id, scene.Between(time, scene.Now)));
            }
        }

        entries.AddRange(FailedSignIns(scene));
        entries.OrderBy(entry => entry.OccurredAt).ToList().ForEach(entry => scene.Entities.Add(entry));
    }

    private static IEnumerable<SignInLogEntry> FailedSignIns(DemoScene scene)
    {
        var yesterday = scene.Now.AddDays(-1);
        foreach (var user in scene.Users.Values.Where(user => user.Id % 4 == 0))
        {
            yield return SignInLogEntry.WriteFailure(
                user.Id, SignInOutcome.WrongPassword, DemoScene.IpOf(user.Id), scene.Between(user.CreatedAt.AddMinutes(3), yesterday));
        }

        for (var i = 0; i < Strangers; i++)
        {
            yield return SignInLogEntry.WriteFailure(
                null, SignInOutcome.UnknownUser, GuesserIp, scene.Between(scene.Users[DemoAccounts.AdminId].CreatedAt, yesterday));
        }

        // Somebody guesses the administrator's password until the sign-in is locked; he himself comes in an hour later.
        var attack = yesterday.AddHours(-3);
        for (var i = 1; i <= Guesses + 2; i++)
        {
            var outcome = i < Guesses ? SignInOutcome.WrongPassword : i == Guesses ? SignInOutcome.LockedOut : SignInOutcome.Locked;
            yield return SignInLogEntry.WriteFailure(DemoAccounts.AdminId, outcome, GuesserIp, attack.AddSeconds(20 * i));
        }

        yield return SignInLogEntry.Write(
            DemoAccounts.AdminId, SignInOperation.SignIn, DemoScene.IpOf(DemoAccounts.AdminId), DemoAccounts.AdminId, attack.AddHours(1));
    }
}
