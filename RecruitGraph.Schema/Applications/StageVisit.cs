using RecruitGraph.Data.Applications;

namespace RecruitGraph.Schema.Applications;

/// <summary>One stay of an application in a stage.</summary>
/// <param name="Entered">The event that brought it there; whatever happened next took it away.</param>
public sealed record StageVisit(ApplicationEvent Entered);
