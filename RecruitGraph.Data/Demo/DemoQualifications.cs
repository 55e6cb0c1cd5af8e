using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Demo;

/// <summary>What vacancies want, what candidates can, how they answered, and the scores that follow from it.</summary>
internal sealed class DemoQualifications
{
    private readonly DemoScene _scene;
    private readonly List<DirectoryEntry>[] _wanted;

    private DemoQualifications(DemoScene scene)
    {
        _scene = scene;
        _wanted = [.. scene.Data.Vacancies.Select(Describe)];
        Abilities = [.. scene.Data.Candidates.Select(AbilitiesOf)];
        Scores = new int?[scene.Data.Applications.Length];
        for (var i = 0; i < Scores.Length; i++)
        {
            Scores[i] = Rate(i);
        }
    }

    /// <summary>The skills and technologies of each candidate.</summary>
    public DirectoryEntry[][] Abilities { get; }

    /// <summary>The score of each application.</summary>
    public int?[] Scores { get; }

    /// <summary>What was answered, by the position of the application.</summary>
    public List<(int Application, TestAnswer Answer)> Answers { get; } = [];

    public static DemoQualifications Add(DemoScene scene) => new(scene);

    /// <summary>The skills and technologies that a vacancy wants.</summary>
    public IReadOnlyList<DirectoryEntry> WantedBy(int vacancy) => _wanted[vacancy];

    private List<DirectoryEntry> Describe(DemoVacancy vacancy, int index)
    {
        var directory = _scene.Directory;
        var (details, language) = (vacancy.Details, vacancy.Language);
        var wanted = _scene.Some(directory.SkillsOf(language), _scene.Random.Next(2, 5))
            .Concat(_scene.Some(directory.AllTechnologies, _scene.Random.Next(3)))
            .Concat(index == DemoData.SampleVacancy ? directory.SkillsOf(language).Take(1) : [])
            .Distinct()
            .ToList();
        var entries = ((IEnumerable<DirectoryEntry?>)
            [
                directory.Of(DirectoryKind.ProfessionalArea, details.Department),
                directory.Of(DirectoryKind.WorkAddress, details.Location),
                directory.Of(DirectoryKind.Specialization, details.Title),
                directory.Of(DirectoryKind.Grade, language.Seniorities.FirstOrDefault(grade => grade.Length > 0 && details.Title.StartsWith(grade, StringComparison.Ordinal)) ?? ""),
                directory.Of(DirectoryKind.EmploymentType, _scene.Pick(language.Phrases.EmploymentTypes)),
                .. details.Description!.Split('\n').Select(line => directory.Of(DirectoryKind.JobResponsibility, line)),
                .. details.Description.Split('\n').Select(line => directory.Of(DirectoryKind.WorkingCondition, line)),
                .. details.Requirements!.Split('\n').Select(line => directory.Of(DirectoryKind.SoftRequirement, line)),
                .. details.Requirements.Split('\n').Select(line => directory.Of(DirectoryKind.SpecialAdvantage, line)),
                .. wanted
            ]).OfType<DirectoryEntry>();
        var position = 0;
        foreach (var entry in entries)
        {
            var described = new VacancyDirectoryEntry(entry, position++);
            _scene.Entities.Set(described, d => d.VacancyId, index + 1);
            _scene.Entities.Add(described);
        }

        AddTeam(vacancy, index);
        return wanted;
    }

    private void AddTeam(DemoVacancy vacancy, int index)
    {
        var owner = DemoAccounts.OwnerIdOf(index);
        _scene.Audit(AuditAction.Created, AuditSubject.Vacancy, index + 1, owner, vacancy.CreatedAt);
        if (vacancy.Details.IsConfidential || index % 6 == 0)
        {
            var member = new VacancyTeamMember(DemoAccounts.RecruiterId(index + 1), owner, vacancy.CreatedAt.ToStored());
            if (member.UserId != owner)
            {
                _scene.Entities.Set(member, m => m.VacancyId, index + 1);
                _scene.Entities.Add(member);
            }
        }
    }

    private DirectoryEntry[] AbilitiesOf(DemoCandidate candidate) =>
    [
        .. _scene.Some(_scene.Directory.SkillsOf(candidate.Language), _scene.Random.Next(1, 5)),
        .. _scene.Some(_scene.Directory.AllTechnologies, _scene.Random.Next(3))
    ];

    private int? Rate(int index)
    {
        var application = _scene.Data.Applications[index];
        var abilities = Abilities[application.CandidateIndex];
        var wanted = _wanted[application.VacancyIndex];
        var answers = _scene.Data.Vacancies[application.VacancyIndex].Details.RequiresTest ? Answer(wanted) : [];
        Answers.AddRange(answers.Select(answer => (index, answer)));
        return ApplicationScore.Of(
            Share(DirectoryKind.Skill),
            Share(DirectoryKind.Technology),
            ApplicationScore.Answers(answers.Count(answer => answer.IsRight), answers.Count, Math.Min(answers.Count, Vacancy.TestLength)));

        ApplicationScore.Share Share(DirectoryKind kind)
        {
            var ofKind = wanted.Where(entry => entry.Kind == kind).ToList();
            return new ApplicationScore.Share(ofKind.Count(abilities.Contains), ofKind.Count);
        }
    }

    /// <summary>Two of three answers are right.</summary>
    private List<TestAnswer> Answer(IEnumerable<DirectoryEntry> wanted) =>
    [
        .. wanted.Where(entry => entry.Kind == DirectoryKind.Skill).Select(skill =>
        {
            var answers = _scene.Directory.Questions[skill.Id].Answers;
            return _scene.Random.Next(3) > 0 ? answers.First(answer => answer.IsRight) : answers.First(answer => !answer.IsRight);
        })
    ];
}
