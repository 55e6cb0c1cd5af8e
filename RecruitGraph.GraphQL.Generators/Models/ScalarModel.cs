namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary><c>[assembly: ScalarType&lt;TRuntime, TScalar&gt;]</c>: a scalar of the user's own.</summary>
internal sealed record ScalarModel(string Name, string RuntimeType, string Class);
