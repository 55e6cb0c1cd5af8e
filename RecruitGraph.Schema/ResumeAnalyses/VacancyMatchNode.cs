using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.ResumeAnalyses;

/// <summary>How well an uploaded résumé fits a published vacancy: the share of the wanted skills that it names.</summary>
[ObjectType<VacancyMatch>(Ignore = [nameof(VacancyMatch.FileId), nameof(VacancyMatch.File), nameof(VacancyMatch.VacancyId), nameof(VacancyMatch.Revision)])]
public static partial class VacancyMatchNode
{
    /// <summary>
    /// Which of the wanted skills are there and which are missing, in the vacancy's language. Such as
    /// <c>"2 of 3 required skills are there: C#, SQL; missing: Go."</c>
    /// </summary>
    public static string GetSentence([Parent(nameof(VacancyMatch.Sentence))] VacancyMatch match) => match.Sentence;

    /// <summary>The vacancy.</summary>
    [Cost(1)]
    public static async Task<Vacancy> GetVacancyAsync(
        [Parent(nameof(VacancyMatch.VacancyId))] VacancyMatch match, IVacancyByIdDataLoader vacancyById, CancellationToken cancellationToken) =>
        (await vacancyById.LoadAsync(match.VacancyId, cancellationToken))!;
}
