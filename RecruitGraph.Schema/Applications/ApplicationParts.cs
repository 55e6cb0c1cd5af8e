using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Applications;

/// <summary>What an application is made of, found by the ids of an input.</summary>
internal static class ApplicationParts
{
    /// <summary>The event that was added last.</summary>
    public static ApplicationEvent LastEvent(this Application application) => application.Events.MaxBy(happened => happened.Version)!;

    /// <summary>A vacancy with its stages.</summary>
    /// <exception cref="VacancyNotFoundException">There is none, or the caller may not see it.</exception>
    public static async Task<Vacancy> FindVacancyAsync(
        this RecruitContext context, long vacancyId, Viewer viewer, CancellationToken cancellationToken) =>
        await context.Vacancies.ReadableBy(viewer).Include(vacancy => vacancy.Stages).AsSplitQuery()
            .SingleOrDefaultAsync(vacancy => vacancy.Id == vacancyId, cancellationToken)
            ?? throw new VacancyNotFoundException();

    /// <summary>The <c>answers</c> of an input that were chosen; their questions test skills of the vacancy.</summary>
    /// <exception cref="TestAnswerNotFoundException">One of them does not exist, or is not asked for this vacancy.</exception>
    /// <exception cref="DuplicateAnswerException">A question has two answers.</exception>
    public static async Task<IReadOnlyCollection<TestAnswer>> FindAnswersAsync(
        this RecruitContext context, IReadOnlyList<ChosenAnswerInput>? chosen, long vacancyId, CancellationToken cancellationToken)
    {
        if (chosen is not { Count: > 0 })
        {
            return [];
        }

        var ids = chosen.Select(choice => choice.AnswerId).ToList();
        var skills = context.VacancyDirectoryEntries.Where(entry => entry.VacancyId == vacancyId).Select(entry => entry.EntryId);
        var asked = context.TestQuestions.Where(question => question.DeletedAt == null && skills.Contains(question.SkillId)).Select(question => question.Id);
        var answers = await context.TestAnswers
            .Where(answer => ids.Contains(answer.Id) && asked.Contains(answer.QuestionId))
            .ToDictionaryAsync(answer => answer.Id, cancellationToken);
        var answered = new HashSet<long>();
        return
        [
            .. chosen.Select((choice, index) =>
                answers.GetValueOrDefault(choice.AnswerId) is not { } answer || answer.QuestionId != choice.QuestionId
                    ? throw new TestAnswerNotFoundException().At($"answers.{index}.answerId")
                : !answered.Add(choice.QuestionId) ? throw new DuplicateAnswerException().At($"answers.{index}")
                : answer)
        ];
    }

    /// <summary>
    /// Directory entries by the <c>entryIds</c> of an input, and skills and technologies by its numbers; null where none were given, not
    /// even an empty list.
    /// </summary>
    /// <exception cref="DirectoryEntryNotFoundException">One of them does not exist, or is a confidential vacancy's.</exception>
    public static async Task<IReadOnlyCollection<DirectoryEntry>?> FindEntriesAsync(
        this RecruitContext context,
        IReadOnlyList<long>? ids,
        CancellationToken cancellationToken,
        IReadOnlyList<int>? skillNumbers = null,
        IReadOnlyList<int>? technologyNumbers = null)
    {
        if (ids is null && skillNumbers is null && technologyNumbers is null)
        {
            return null;
        }

        var (known, skills, technologies) = (ids ?? [], skillNumbers ?? [], technologyNumbers ?? []);
        var entries = await context.DirectoryEntries
            .Where(entry => !entry.IsConfidential)
            .Where(entry => known.Contains(entry.Id)
                || (entry.Kind == DirectoryKind.Skill && skills.Contains(entry.Number))
                || (entry.Kind == DirectoryKind.Technology && technologies.Contains(entry.Number)))
            .ToListAsync(cancellationToken);
        Ensure("entryIds", known, static (entry, id) => entry.Id == id);
        Ensure("skillNumbers", skills, static (entry, number) => entry.Kind == DirectoryKind.Skill && entry.Number == number);
        Ensure("technologyNumbers", technologies, static (entry, number) => entry.Kind == DirectoryKind.Technology && entry.Number == number);
        return entries;

        void Ensure<T>(string list, IReadOnlyList<T> wanted, Func<DirectoryEntry, T, bool> isMeant)
        {
            for (var index = 0; index < wanted.Count; index++)
            {
                if (!entries.Exists(entry => isMeant(entry, wanted[index])))
                {
                    throw new DirectoryEntryNotFoundException().At($"{list}.{index}");
                }
            }
        }
    }
}
