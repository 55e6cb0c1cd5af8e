using System.Linq.Expressions;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.ResumeAnalyses;

/// <summary>What matches are found by. All fields that are given must hold.</summary>
[FilterInputType<VacancyMatch>]
internal static class VacancyMatchFilter
{
    /// <summary>The share of the wanted skills that the résumé names, from 0 to 100. Such as <c>{ gte: 50 }</c>.</summary>
    public static Expression<Func<VacancyMatch, int>> Score => match => match.Score;

    /// <summary>The vacancy itself.</summary>
    [ID<Vacancy>]
    public static Expression<Func<VacancyMatch, long>> VacancyId => match => match.VacancyId;

    /// <summary>The vacancy: its title, location and more. Such as <c>{ location: { eq: "Москва" } }</c>.</summary>
    public static Expression<Func<VacancyMatch, Vacancy>> Vacancy => match => match.Vacancy;
}
