using System.Text.Json;
using RecruitGraph.Schema;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>The shapes of dialect C, made of what the graph answers.</summary>
internal static class AssistantShapes
{
    /// <summary>A role's number.</summary>
    public static int Role(string? role) => role switch
    {
        Roles.Admin => 0,
        Roles.Hr => 1,
        _ => 2,
    };

    /// <summary>A vacancy in brief, as everyone sees it.</summary>
    public static object Vacancy(JsonElement vacancy) => new
    {
        dt = Day(vacancy),
        id = LegacyId.FromGlobal("Vacancy", Text(vacancy, "id")!),
        professional_area = Text(vacancy, "department"),
        specialization = Text(vacancy, "title"),
    };

    /// <summary>A vacancy in brief, as those who recruit see it.</summary>
    public static object VacancyWithStatus(JsonElement vacancy) => new
    {
        dt = Day(vacancy),
        id = LegacyId.FromGlobal("Vacancy", Text(vacancy, "id")!),
        professional_area = Text(vacancy, "department"),
        specialization = Text(vacancy, "title"),
        status = VacancyStatus.Of(Text(vacancy, "status")!).Title,
    };

    /// <summary>All that a vacancy says; neither its number nor its status.</summary>
    public static object WholeVacancy(JsonElement vacancy) => new
    {
        dt = Day(vacancy),
        grade = Described(vacancy.GetProperty("grade")),
        job_responsibilities = Described(vacancy, "jobResponsibilities"),
        professional_area = Text(vacancy, "department"),
        skills = Titles(vacancy, "skills"),
        soft_requirements = Titles(vacancy, "softRequirements"),
        special_advantages = Described(vacancy, "specialAdvantages"),
        specialization = new
        {
            description = vacancy.GetProperty("specialization") is { ValueKind: JsonValueKind.Object } entry ? Text(entry, "description") : null,
            title = Text(vacancy, "title"),
        },
        technologies_and_tools = Titles(vacancy, "technologies"),
        type_employment = Titles(vacancy, "employmentTypes"),
        work_address = Text(vacancy, "location"),
        working_conditions = Described(vacancy, "workingConditions"),
    };

    /// <summary>A candidate's application, as the analysis shows it. Who gave his name in one piece has it as first name.</summary>
    public static object Candidate(JsonElement application)
    {
        var (candidate, vacancy) = (application.GetProperty("candidate"), application.GetProperty("vacancy"));
        return new
        {
            candidates_firstname = Text(candidate, "firstName") ?? Text(candidate, "fullName"),
            candidates_id = LegacyId.FromGlobal("Candidate", Text(candidate, "id")!),
            candidates_lastname = Text(candidate, "lastName") ?? "",
            score = Score(application),
            specializations_title = Text(vacancy, "title"),
            status_title = CandidateStatus.Of(application).Title,
            vacancy_id = LegacyId.FromGlobal("Vacancy", Text(vacancy, "id")!),
        };
    }

    /// <summary>0 where there is nothing to be scored: the old server always had a number.</summary>
    public static int Score(JsonElement application) =>
        application.GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? score.GetInt32() : 0;

    /// <summary>A test question; which answer is right is not told. The names are misspelled as the old server had them.</summary>
    public static object Question(JsonElement question) => new
    {
        questons_id = QuestionId(question),
        questons_title = Text(question, "title"),
        questons_question = Text(question, "text"),
        question_type_title = Text(question.GetProperty("questionType"), "title"),
        question_type_description = Text(question.GetProperty("questionType"), "description") ?? "",
        grade_title = Text(question.GetProperty("grade"), "title"),
        skills_title = Text(question.GetProperty("skill"), "title"),
        answers = question.GetProperty("answers").EnumerateArray()
            .Select(answer => (object?[])[LegacyId.FromGlobal("TestAnswer", Text(answer, "id")!), Text(answer, "text")]),
    };

    public static long QuestionId(JsonElement question) => LegacyId.FromGlobal("TestQuestion", Text(question, "id")!);

    // Seconds until the midnight before it was made. The old server wrote them with a fraction, and so does a decimal that has one.
    private static decimal Day(JsonElement vacancy)
    {
        var midnight = vacancy.GetProperty("createdAt").GetDateTimeOffset().UtcDateTime.Date;
        return new DateTimeOffset(midnight, TimeSpan.Zero).ToUnixTimeSeconds() * 1.0m;
    }

    private static IEnumerable<string?> Titles(JsonElement vacancy, string directory) =>
        vacancy.GetProperty(directory).EnumerateArray().Select(entry => Text(entry, "title"));

    private static IEnumerable<object> Described(JsonElement vacancy, string directory) =>
        vacancy.GetProperty(directory).EnumerateArray().Select(Described);

    // Vacancies that come from elsewhere may have no grade; clients of this dialect have never seen null.
    private static object Described(JsonElement entry)
    {
        var isGiven = entry.ValueKind == JsonValueKind.Object;
        return new { description = isGiven ? Text(entry, "description") ?? "" : "", title = isGiven ? Text(entry, "title") : "" };
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
