using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.TestQuestions;

internal static class TestQuestionDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, TestQuestion>> GetTestQuestionByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.TestQuestions.AsNoTracking()
            .Where(question => ids.Contains(question.Id))
            .ToDictionaryAsync(question => question.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, TestAnswer>> GetTestAnswerByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.TestAnswers.AsNoTracking().Where(answer => ids.Contains(answer.Id)).ToDictionaryAsync(answer => answer.Id, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<long, TestAnswer>> GetAnswersByQuestionIdAsync(
        IReadOnlyList<long> questionIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var answers = await context.TestAnswers.AsNoTracking()
            .Where(answer => questionIds.Contains(answer.QuestionId))
            .OrderBy(answer => answer.QuestionId).ThenBy(answer => answer.Position)
            .ToListAsync(cancellationToken);
        return answers.ToLookup(answer => answer.QuestionId);
    }

    [DataLoader]
    public static async Task<ILookup<VacancyTest, TestQuestion>> GetQuestionsByVacancyTestAsync(
        IReadOnlyList<VacancyTest> tests, RecruitContext context, CancellationToken cancellationToken)
    {
        // Aliases may ask for tests of several lengths; the longest holds the others.
        var vacancyIds = tests.Select(test => test.VacancyId).Distinct().ToList();
        var most = tests.Max(test => test.Most);
        var rows = await context.Vacancies.AsNoTracking()
            .IgnoreQueryFilters()
            .Where(vacancy => vacancyIds.Contains(vacancy.Id) && vacancy.RequiresTest)
            .SelectMany(
                vacancy => context.TestQuestions
                    .Where(question => question.DeletedAt == null
                        && vacancy.Entries.Any(described => described.EntryId == question.SkillId))
                    .OrderByDescending(question => vacancy.Entries.Any(described => described.EntryId == question.GradeId))
                    .ThenBy(question => question.Id)
                    .Take(most),
                (vacancy, question) => new { vacancy.Id, Question = question })
            .ToListAsync(cancellationToken);
        var questions = rows.ToLookup(row => row.Id, row => row.Question);
        return tests
            .SelectMany(test => questions[test.VacancyId].Take(test.Most), (test, question) => (test, question))
            .ToLookup(row => row.test, row => row.question);
    }
}
