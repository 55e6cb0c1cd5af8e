using RecruitGraph.Data.Audit;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.SignInLog;

namespace RecruitGraph.Data.Demo;

/// <summary>Who signed in, who was blocked, and who looked at personal data.</summary>
internal static class DemoTraces
{
    private const int Revealed = 6;

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

        entries.OrderBy(entry => entry.OccurredAt).ToList().ForEach(entry => scene.Entities.Add(entry));
    }
}
