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

    /// <summary>The answer to a request that was refused before it was executed, by a transport for instance.</summary>
    public static OperationResult Refused(params IReadOnlyList<GraphQLError> errors) => new RequestErrorResult(errors);

    /// <summary>Writes the whole answer as UTF-8 JSON; callable more than once.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <summary>
    /// Hands out the same in pieces, for whoever waits for his client between them. Each is valid until the next is asked for, and its
    /// memory is given back then, as far as possible; so this is callable once, and nothing of the text can be read afterwards.
    /// </summary>
    public virtual IEnumerable<ReadOnlyMemory<byte>> Drain()
    {
        var whole = new ArrayBufferWriter<byte>();
        WriteTo(whole);
        return [whole.WrittenMemory];
    }

    /// <summary>Hands out the list of the errors alone; as for <see cref="Drain"/>, nothing can be read afterwards.</summary>
    public virtual IEnumerable<ReadOnlyMemory<byte>> DrainErrors()
    {
        var writer = new ResultWriter();
        ErrorWriter.WriteErrors(writer, Errors);
        return writer.GetPieces(0, writer.Position);
    }
}

/// <summary>Several answers to one request, one after the other. Enumerate once; disposing it ends what produces them.</summary>
public abstract class ResponseStream : ExecutionResult
{
    /// <summary>What the answers are to each other, which decides how a transport frames them.</summary>
    public abstract ResponseStreamKind Kind { get; }

    /// <summary>The answers; cancelling the token ends the stream.</summary>
    public abstract IAsyncEnumerable<OperationResult> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>What the answers of a <see cref="ResponseStream"/> are to each other.</summary>
public enum ResponseStreamKind
{
    /// <summary>Each is a whole answer of its own, to one event. Specification, section 6.2.3.</summary>
    Subscription,

    /// <summary>
    /// Parts of one answer: first <c>data</c> with <c>pending</c>, then payloads with <c>incremental</c> and <c>completed</c>, each
    /// with <c>hasNext</c>. A payload writes all its members itself.
    /// </summary>
    Incremental,
}
