using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Demo;

/// <summary>What seekers say of themselves, the occupations they name, and the groups of the staff.</summary>
internal sealed class DemoProfiles(DemoScene scene, Func<string, byte[]> hashIdNumber)
{
    // One transparent pixel.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private readonly Dictionary<string, long> _occupations = [];

    /// <summary>Of those who gave their id number; by the candidate's position.</summary>
    public Dictionary<int, byte[]> IdNumberHashes { get; } = [];

    public void Add()
    {
        var opened = scene.Now.AddDays(-399);
        foreach (var phrases in DemoLanguage.All.Select(language => language.Phrases))
        {
            foreach (var name in phrases.Occupations)
            {
                var occupation = scene.Entities.Add(Occupation.Create(name));
                _occupations.Add(name, occupation.Id);
                scene.Audit(AuditAction.Created, AuditSubject.Occupation, occupation.Id, DemoAccounts.HrId, opened);
            }

            AddGroup(phrases, opened);
        }

        foreach (var (index, candidate, user) in scene.Seekers())
        {
            AddProfile(index, candidate, user);
            AddLists(candidate.Language.Phrases, user.Id);
        }
    }

    private void AddGroup(DemoPhrases phrases, DateTimeOffset time)
    {
        var group = Group.Create(phrases.Group.Name, time);
        group.WriteProfile(phrases.Group.Location, scene.Digits("555 01##"), DemoAccounts.AdminId, time);
        scene.Entities.Add(group);
        scene.Audit(AuditAction.Created, AuditSubject.Group, group.Id, DemoAccounts.AdminId, time);
        foreach (var userId in (long[])[DemoAccounts.HrId, DemoAccounts.RecruiterId((int)group.Id - 1)])
        {
            scene.Entities.Add(GroupMember.Add(group.Id, userId, DemoAccounts.AdminId, time));
        }
    }

    private void AddProfile(int index, DemoCandidate candidate, User user)
    {
        var (phrases, written) = (candidate.Language.Phrases, user.CreatedAt.AddMinutes(5));
        var name = candidate.FullName[..Math.Min(candidate.FullName.Length, Profile.MaxNameLength)];
        var birthday = DateOnly.FromDateTime(scene.Now.UtcDateTime).AddDays(-scene.Random.Next(22 * 365, 58 * 365));
        var idNumber = scene.Digits("9900##" + birthday.ToString("yyyyMMdd", null) + "####");
        IdNumberHashes.Add(index, hashIdNumber(idNumber));
        var profile = Profile.Create(
            user,
            new ProfileDetails
            {
                Name = name,
                NamePinyin = Pinyin.Of(name),
                Sex = candidate.Sex,
                Gender = candidate.Sex is null ? null : candidate.Sex == candidate.Language.Female ? Gender.Female : Gender.Male,
                IdNumber = idNumber,
                IdNumberHash = IdNumberHashes[index],
                PhoneNumber = candidate.PhoneNumber,
                Address = scene.Digits(phrases.Address),
                Birthday = birthday,
                HighestEducation = phrases.Degree,
                Seniority = candidate.Language.Seniorities[^1],
                OccupationId = _occupations[scene.Pick(phrases.Occupations)]
            },
            user.Id,
            written);
        if (index == 0)
        {
            profile.GiveAvatar(Picture, user.Id, written.AddMinutes(1));
        }

        scene.Entities.Add(profile);
    }

    private void AddLists(DemoPhrases phrases, long userId)
    {
        var year = scene.Random.Next(2005, 2018);
        scene.Entities.Add(Education.Add(
            userId, 0, new EducationDetails(phrases.Degree, scene.Pick(phrases.Schools), scene.Pick(phrases.Majors), $"{year}-09", $"{year + 4}-06")));
        var companies = scene.Some(phrases.Companies, scene.Random.Next(1, 3)).ToList();
        for (var i = 0; i < companies.Count; i++)
        {
            var began = year + 4 + (i * 3);
            scene.Entities.Add(WorkExperience.Add(userId, i, new WorkExperienceDetails(
                companies[i], scene.Pick(phrases.Occupations), $"{began}-08", $"{began + 3}-07", phrases.Portfolio.Description)));
        }

        var family = scene.Some(phrases.Family, scene.Random.Next(1, 3)).ToList();
        for (var i = 0; i < family.Count; i++)
        {
            var (relation, name, work) = family[i];
            scene.Entities.Add(FamilyMember.Add(userId, i, new FamilyMemberDetails(name, scene.Digits("555 01##"), relation, work)));
        }
    }
}
