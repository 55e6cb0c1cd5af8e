using System.Linq.Expressions;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.ResumeAnalyses;

/// <summary>What matches are ordered by: exactly one field.</summary>
[SortInputType<VacancyMatch>]
internal static class VacancyMatchSort
{
    /// <summary>The share of the wanted skills that the résumé names, from 0 to 100.</summary>
    public static Expression<Func<VacancyMatch, int>> Score => match => match.Score;

    /// <summary>When the vacancy was last published.</summary>
    public static Expression<Func<VacancyMatch, DateTimeOffset?>> PublishedAt => match => match.Vacancy.PublishedAt;
}
