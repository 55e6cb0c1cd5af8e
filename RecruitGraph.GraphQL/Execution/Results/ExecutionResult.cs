using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The answer to a request. Dispose it: it holds pooled memory or an open stream.</summary>
public abstract class ExecutionResult : IAsyncDisposable
{
    public abstract ValueTask DisposeAsync();
}

/// <summary>One answer: data, errors or both. Specification, section 7.1.</summary>
public abstract class OperationResult : ExecutionResult
{
    /// <summary>The errors, in the order they occurred.</summary>
    public abstract IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>
    /// Whether execution began, so that the answer has a <c>data</c> entry (perhaps null). Without it the request itself
    /// was refused.
    /// </summary>
    public abstract bool HasData { get; }

    /// <summary>
    /// How many bytes <see cref="WriteTo"/> writes, where that is known without writing them; a transport then announces it.
    /// </summary>
    public virtual long? Length => null;

    /// <summary>Writes the whole answer as UTF-8 JSON; callable more than once.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);
}

/// <summary>The answers of a subscription, one per event. Enumerate once.</summary>
public abstract class ResponseStream : ExecutionResult
{
    public abstract IAsyncEnumerable<OperationResult> ReadAsync(CancellationToken cancellationToken);
}
