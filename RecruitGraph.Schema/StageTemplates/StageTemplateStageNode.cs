using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>One stage of a template.</summary>
[ObjectType<StageTemplateStage>(Ignore = [nameof(StageTemplateStage.TemplateId)])]
public static partial class StageTemplateStageNode;
