using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// A field node of the document, with the values of the fragment's variables at its place and the innermost <c>@defer</c>
/// around it.
/// </summary>
internal readonly record struct FieldOccurrence(FieldNode Node, FragmentScope? Scope, DeferUsage? Defer = null);
