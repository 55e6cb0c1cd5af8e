using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Statistics;

/// <summary>How many applications stand so.</summary>
/// <param name="Status">How they stand.</param>
/// <param name="Count">How many; 0 where none does.</param>
public sealed record StatusCount(ApplicationStatus Status, int Count);

/// <summary>How many applications are in stages of one name and stand in one way. Ended ones count in the stage that they were last in.</summary>
/// <param name="Type">What the stages mean.</param>
/// <param name="Name">What the stages are called, <c>FIRST_INTERVIEW</c> for instance.</param>
/// <param name="LegacyCode">The number by which the legacy recruitment API knows them.</param>
/// <param name="Status">How the applications stand.</param>
/// <param name="Count">How many.</param>
public sealed record StageCount(StageType Type, string Name, int LegacyCode, ApplicationStatus Status, int Count);

/// <summary>How many applications are in stages of one number and stand in one way. Ended ones count in the stage that they were last in.</summary>
/// <param name="LegacyCode">The number by which the legacy recruitment API knows the stages.</param>
/// <param name="Status">How the applications stand.</param>
/// <param name="Count">How many.</param>
public sealed record LegacyCodeCount(int LegacyCode, ApplicationStatus Status, int Count);

/// <summary>How many applications a vacancy has.</summary>
/// <param name="VacancyId">The vacancy.</param>
/// <param name="Count">How many.</param>
public sealed record VacancyCount([property: GraphQLIgnore] long VacancyId, int Count);

/// <summary>How many applications the vacancies of a department have.</summary>
/// <param name="Department">The department, <c>Research</c> for instance.</param>
/// <param name="Count">How many.</param>
public sealed record DepartmentCount(string Department, int Count);

/// <summary>How many applications the vacancies of a location have.</summary>
/// <param name="Location">The location, <c>Harbin</c> for instance.</param>
/// <param name="Count">How many.</param>
public sealed record LocationCount(string Location, int Count);

/// <summary>How many applications got so far, whatever became of them afterwards.</summary>
/// <param name="StageType">How far.</param>
/// <param name="Reached">How many were in a stage of this type or a later one.</param>
/// <param name="Conversion">The part of those who reached the step before, such as <c>0.25</c> for a quarter; null for the first step, and where nobody reached the step before.</param>
/// <param name="OverallConversion">The part of all, such as <c>0.25</c> for a quarter; null where there is none at all.</param>
public sealed record FunnelStep(StageType StageType, int Reached, double? Conversion, double? OverallConversion);
