using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>The test that candidates of a vacancy are to take.</summary>
[ObjectType<Vacancy>]
public static partial class VacancyTestNode
{
    /// <summary>
    /// Questions about the vacancy's skills that are to be answered before applying, those for its grade first; always the
    /// same ones. Empty where it requires no test.
    /// </summary>
    /// <param name="first">The most questions, 1 to 50.</param>
    [Cost(1)]
    [ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<TestQuestion>> GetTestAsync(
        [Parent(nameof(Vacancy.Id))] Vacancy vacancy,
        IQuestionsByVacancyTestDataLoader questionsByVacancyTest,
        CancellationToken cancellationToken,
        [Range(1, Application.MaxAnswers)] int first = Vacancy.TestLength) =>
        await questionsByVacancyTest.LoadAsync(new VacancyTest(vacancy.Id, first), cancellationToken) ?? [];
}
