using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>Deletes a stage template. Vacancies that were made from it keep their stages.</summary>
/// <param name="Id">Which template; not the default one.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record DeleteStageTemplateInput([property: ID<StageTemplate>] long Id, int Version);
