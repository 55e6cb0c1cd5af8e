namespace RecruitGraph.Server.Rest.Operations;

/// <summary>An operation that a dialect runs.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Field">The field of the graph that it is about, as <c>Mutation.applyToVacancy</c>: its first one.</param>
public sealed record NamedOperation(ReadOnlyMemory<byte> Document, string Field);
