using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>Nobody is asked a question any more; answers that were given stay.</summary>
/// <param name="Id">Which question.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record DeleteTestQuestionInput([property: ID<TestQuestion>] long Id, int Version);
