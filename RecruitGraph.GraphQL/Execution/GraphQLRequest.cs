using System.Collections.Immutable;
using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A request as any transport hands it to the executor.</summary>
public sealed record GraphQLRequest
{
    /// <summary>
    /// The document as UTF-8. The memory may be pooled: it holds until the answer is disposed, and whoever keeps the text
    /// longer (a plan cache) copies it.
    /// </summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Which operation to run; may be absent when the document has one only.</summary>
    public string? OperationName { get; init; }

    /// <summary>An object by variable name; undefined when none were given. It holds until the answer is disposed.</summary>
    public JsonElement Variables { get; init; }

    public JsonElement Extensions { get; init; }

    /// <summary>
    /// The files that came beside the variables, by the key of the <see cref="UploadReference"/> that stands for each; null when there
    /// are none. A transport makes keys that no client can guess.
    /// </summary>
    public IReadOnlyDictionary<string, IFile>? Files { get; init; }

    /// <summary>What resolvers read through <c>[GlobalState]</c>.</summary>
    public IReadOnlyDictionary<string, object?> GlobalState { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The root value: what the resolvers of root fields have as their parent. Mostly null.</summary>
    public object? InitialValue { get; init; }

    /// <summary>Operation kinds that the transport allows: a GET must not run a mutation.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>
    /// What the answer may have together with others that are held at the same time; null where it stands alone, and may be as large as
    /// <see cref="RequestLimits.MaxResponseSize"/> says.
    /// </summary>
    public ResponseBudget? ResponseBudget { get; init; }

    /// <summary>
    /// Waited for before each event of a subscription is answered, so that a transport can hold it back while it has too much to send;
    /// null where it never does.
    /// </summary>
    public Func<CancellationToken, ValueTask>? BeforeEvent { get; init; }

    /// <summary>What is to be done with the cost of the operation beyond refusing what costs too much.</summary>
    public CostMode CostMode { get; init; }

    /// <summary>
    /// Whether the answer may come in parts. Where it may not, since the client or the transport takes one answer only,
    /// <c>@defer</c> and <c>@stream</c> change nothing: everything is in that one answer.
    /// </summary>
    public bool AllowsIncrementalDelivery { get; init; }
}

/// <summary>Operation kinds that a transport allows.</summary>
[Flags]
public enum AllowedOperations
{
    None = 0,
    Query = 1,
    Mutation = 2,
    Subscription = 4,
    QueryAndMutation = Query | Mutation,
    All = Query | Mutation | Subscription,
}
