using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>Makes a template the one that new vacancies get where nothing else is said.</summary>
/// <param name="Id">Which template.</param>
public sealed record MakeDefaultStageTemplateInput([property: ID<StageTemplate>] long Id);
