using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.TestQuestions;

namespace RecruitGraph.Data.Demo;

/// <summary>The entries of all directories, and the test questions of the skills.</summary>
internal sealed class DemoDirectory
{
    // What the samples of the digital assistant's document name: skills 30 and 31, and answer 2 of question 3.
    private const int SampleSkill = 30;
    private const int SampleQuestion = 3;

    // What they say of a grade.
    private static readonly (string Title, string Description) SampleGrade = ("Junior", "Младший разработчик");

    private static readonly string[] Technologies = ["PostgreSQL", "Docker", "React", ".NET", "Python", "Excel", "Figma", "SAP"];

    private readonly Dictionary<(DirectoryKind, string), DirectoryEntry> _entries = [];
    private readonly Dictionary<DirectoryKind, int> _numbers = [];
    private readonly DemoScene _scene;
    private readonly DateTimeOffset _opened;

    private DemoDirectory(DemoScene scene)
    {
        _scene = scene;
        _opened = scene.Now.AddDays(-399);
        AddAll(DirectoryKind.Technology, Technologies);
        foreach (var language in DemoLanguage.All)
        {
            AddAll(language);
        }

        _numbers[DirectoryKind.Skill] = SampleSkill - 1;
        AddAll(DirectoryKind.Skill, ["python", "JavaScript"]);
        AddQuestions();
    }

    /// <summary>The questions of each skill.</summary>
    public Dictionary<long, TestQuestion> Questions { get; } = [];

    public IReadOnlyList<DirectoryEntry> AllTechnologies => [.. Technologies.Select(title => Of(DirectoryKind.Technology, title)!)];

    public static DemoDirectory Add(DemoScene scene) => new(scene);

    /// <summary>The entry of that title; null where there is none.</summary>
    public DirectoryEntry? Of(DirectoryKind kind, string title) => _entries.GetValueOrDefault((kind, title));

    public IReadOnlyList<DirectoryEntry> SkillsOf(DemoLanguage language) =>
        [.. language.Phrases.Skills.Select(skill => Of(DirectoryKind.Skill, skill.Title)!)];

    private void AddAll(DemoLanguage language)
    {
        AddAll(DirectoryKind.Grade, language.Seniorities.Where(title => title.Length > 0));
        AddAll(DirectoryKind.JobResponsibility, language.Duties);
        AddAll(DirectoryKind.SoftRequirement, language.Requirements.Take(6));
        AddAll(DirectoryKind.SpecialAdvantage, language.Requirements.Skip(6));
        AddAll(DirectoryKind.WorkingCondition, language.Benefits);
        AddAll(DirectoryKind.EmploymentType, language.Phrases.EmploymentTypes);
        AddAll(DirectoryKind.WorkAddress, language.Cities);
        AddAll(DirectoryKind.QuestionType, [language.Phrases.QuestionType]);
        foreach (var (department, titles) in language.Departments)
        {
            var area = Add(DirectoryKind.ProfessionalArea, department, null);
            foreach (var title in titles)
            {
                Add(DirectoryKind.Specialization, DemoVacancies.Capitalized(title), area);
            }
        }

        AddAll(DirectoryKind.Skill, language.Phrases.Skills.Select(skill => skill.Title));
    }

    /// <summary>The first one is that of the sample, of the first skill of its vacancy's language.</summary>
    private void AddQuestions()
    {
        _scene.Entities.StartAfter<TestQuestion>(SampleQuestion - 1);
        var sample = _scene.Data.Vacancies.ElementAtOrDefault(DemoData.SampleVacancy)?.Language;
        foreach (var language in DemoLanguage.All.OrderByDescending(language => language == sample))
        {
            foreach (var skill in language.Phrases.Skills)
            {
                AddQuestion(language, skill, Of(DirectoryKind.Skill, skill.Title)!);
            }
        }
    }

    private void AddAll(DirectoryKind kind, IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            Add(kind, title, null);
        }
    }

    private DirectoryEntry Add(DirectoryKind kind, string title, DirectoryEntry? parent)
    {
        var number = _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1;
        return _entries[(kind, title)] = _scene.Entities.Add(DirectoryEntry.Create(kind, title, Description(kind, title), parent, _opened, number));
    }

    private static string? Description(DirectoryKind kind, string title) =>
        kind == DirectoryKind.Grade && title == SampleGrade.Title ? SampleGrade.Description : null;

    private void AddQuestion(DemoLanguage language, DemoSkill skill, DirectoryEntry entry)
    {
        var details = new TestQuestionDetails(
            entry,
            Of(DirectoryKind.Grade, language.Seniorities.First(title => title.Length > 0))!,
            Of(DirectoryKind.QuestionType, language.Phrases.QuestionType)!,
            skill.Title,
            skill.Question);
        var answers = skill.Answers.Select((text, position) => new TestAnswerDetails(text, position == 0))
            .OrderBy(_ => _scene.Random.Next())
            .ToList();
        var question = _scene.Entities.Add(TestQuestion.Create(details, answers, DemoAccounts.HrId, _opened));
        _scene.Audit(AuditAction.Created, AuditSubject.TestQuestion, question.Id, DemoAccounts.HrId, _opened);
        Questions.Add(entry.Id, question);
    }
}
