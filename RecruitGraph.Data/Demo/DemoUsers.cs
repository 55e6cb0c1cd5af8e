using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Demo;

/// <summary>The accounts, in the order of <see cref="DemoAccounts"/>.</summary>
internal static class DemoUsers
{
    private static readonly Role[] Roles = [Role.Admin, Role.Hr, Role.JobSeeker];

    public static void Add(DemoScene scene, string passwordHash)
    {
        var opened = scene.Now.AddDays(-400);
        foreach (var role in Roles)
        {
            var name = DemoDataLoader.UserNames[role];
            Add(scene, name, $"{name}@example.com", passwordHash, role, role == Role.JobSeeker ? scene.Data.Candidates[0].FullName : name, opened);
        }

        var people = new DemoPeople(scene.Random);
        for (var i = 0; i < DemoAccounts.Recruiters; i++)
        {
            var person = people.Next(i + 1, DemoLanguage.All[i], opened);
            Add(scene, $"hr{i + 2}", $"hr{i + 2}@example.com", passwordHash, Role.Hr, person.FullName, opened);
        }

        foreach (var person in scene.Data.Candidates.Skip(1).Take(DemoAccounts.Seekers(scene.Data.Candidates.Length)))
        {
            Add(scene, person.Email[..person.Email.IndexOf('@', StringComparison.Ordinal)], person.Email, passwordHash, Role.JobSeeker,
                person.FullName, person.CreatedAt.AddMinutes(-10));
        }
    }

    private static void Add(
        DemoScene scene, string name, string email, string passwordHash, Role role, string displayName, DateTimeOffset time)
    {
        var user = scene.Entities.Add(User.Register(name, email, passwordHash, role, displayName, time));
        scene.Entities.Set(user, u => u.EmailConfirmedAt, time.AddMinutes(2).ToStored());
        scene.Users.Add(user.Id, user);
    }
}
