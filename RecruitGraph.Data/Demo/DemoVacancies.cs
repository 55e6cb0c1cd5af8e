using System.Collections.Immutable;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Demo;

/// <summary>A vacancy of the demo data.</summary>
internal sealed record DemoVacancy(
    DemoLanguage Language, VacancyDetails Details, VacancyStatus Status, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>As many as the default has, of the same types.</summary>
    public ImmutableArray<StageDefinition> Stages { get; init; } = StageDefinition.Default;

    /// <summary>Drafts were never open, so nobody has applied.</summary>
    public bool TakesApplications => Status != VacancyStatus.Draft;
}

/// <summary>Vacancies in three languages.</summary>
internal sealed class DemoVacancies(Random random, DateTimeOffset now)
{
    public static string Capitalized(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    /// <summary>A vacancy, open where that is wanted.</summary>
    public DemoVacancy Next(bool open)
    {
        var language = Pick(DemoLanguage.All);
        var (department, titles) = Pick(language.Departments);
        var city = Pick(language.Cities);
        var createdAt = now.AddDays(-30 - (random.NextDouble() * 330));
        var status = open ? VacancyStatus.Published : random.Next(100) switch
        {
            < 6 => VacancyStatus.Draft,
            < 14 => VacancyStatus.Suspended,
            _ => VacancyStatus.Published
        };
        return new DemoVacancy(
            language,
            new VacancyDetails(Title(language, Pick(titles)), department, city, Description(language, department, city), Requirements(language))
            {
                Salary = Salary(language)
            },
            status,
            createdAt,
            createdAt.AddDays(random.NextDouble() * 20));
    }

    private string Title(DemoLanguage language, string title)
    {
        var seniority = Pick(language.Seniorities);
        return seniority.Length == 0 ? Capitalized(title) : seniority + language.Gap + title;
    }

    /// <summary>Four of five say what they pay.</summary>
    private SalaryRange? Salary(DemoLanguage language)
    {
        var low = language.Salaries.Low / 10 * random.Next(10, 30);
        return random.Next(5) == 0 ? null : new SalaryRange(low, low / 10 * random.Next(12, 17), language.Salaries.Currency);
    }

    private string Description(DemoLanguage language, string department, string city)
    {
        var introduction = Pick(language.Introductions)
            .Replace("{0}", department, StringComparison.Ordinal)
            .Replace("{1}", city, StringComparison.Ordinal);
        var lines = random.GetItems(language.Duties.AsSpan(), 4).Distinct().Prepend(introduction).Append(Pick(language.Benefits));
        return string.Join('\n', lines);
    }

    private string Requirements(DemoLanguage language) =>
        string.Join('\n', random.GetItems(language.Requirements.AsSpan(), 4).Distinct());

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
