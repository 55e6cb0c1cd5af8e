namespace RecruitGraph.Benchmarks.Shims;

/// <summary>Calls of a legacy client, and the GraphQL requests that they stand for.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Legacy">What the legacy client sends, one after the other.</param>
/// <param name="Graph">What a client of the graph sends for the same.</param>
internal sealed record ShimCall(string Name, IReadOnlyList<PreparedRequest> Legacy, IReadOnlyList<PreparedRequest> Graph);

/// <summary>A request whose bytes are ready.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">Path and query.</param>
/// <param name="Header">The credential, and how it is carried.</param>
/// <param name="Body">JSON, or nothing.</param>
internal sealed record PreparedRequest(HttpMethod Method, string Url, (string Name, string Value)? Header, byte[]? Body);
