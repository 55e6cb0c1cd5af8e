using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>How the vacancies that a search finds are distributed.</summary>
public sealed class VacancyFacets
{
    internal VacancyFacets(VacancySearch search) => Search = search;

    internal VacancySearch Search { get; }
}

/// <summary>How many vacancies have a text.</summary>
/// <param name="Value">The department, or the location. Such as `"IT"`.</param>
/// <param name="Count">How many. Such as `12`.</param>
public sealed record VacancyFacet(string Value, int Count);

/// <summary>How many vacancies have a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Count">How many. Such as `12`.</param>
public sealed record VacancyStatusFacet(VacancyStatus Status, int Count);

/// <summary>How many vacancies are described by a directory entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Count">How many. Such as `12`.</param>
public sealed record VacancyEntryFacet(DirectoryEntry Entry, int Count);
