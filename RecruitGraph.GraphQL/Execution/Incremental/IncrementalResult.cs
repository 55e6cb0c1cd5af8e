using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A payload, written out; it holds its buffer until it is disposed.</summary>
internal sealed class IncrementalResult : OperationResult
{
    private ResultWriter? _text;

    private IncrementalResult(ResultWriter text, IReadOnlyList<GraphQLError> errors) => (_text, Errors) = (text, errors);

    public override IReadOnlyList<GraphQLError> Errors { get; }

    public override bool HasData => true;

    public override long? Length => Text.Position;

    private ResultWriter Text => _text ?? throw new ObjectDisposedException(nameof(OperationResult));

    /// <param name="payload">What it says.</param>
    /// <param name="hasNext">Whether another follows.</param>
    /// <param name="extensions">The entries of <c>extensions</c>.</param>
    /// <param name="options">Where its memory comes from.</param>
    /// <param name="errors">How many errors it may tell.</param>
    /// <param name="budget">What it must fit in; null for what is told in place of all that does not.</param>
    /// <exception cref="ResponseSizeException">There is no more room, or no memory.</exception>
    public static IncrementalResult Create(
        IncrementalPayload payload,
        bool hasNext,
        IReadOnlyDictionary<string, object?>? extensions,
        RequestExecutorOptions options,
        ErrorBudget errors,
        ResponseBudget? budget)
    {
        var text = new ResultWriter();
        text.Rent(options.BufferPool, budget: budget, memory: options.Memory, isCopy: budget is null);
        try
        {
            var told = new PayloadWriter(text, errors, options).Write(payload, hasNext, extensions);
            text.Complete();
            return new IncrementalResult(text, told);
        }
        catch
        {
            text.Discard();
            throw;
        }
    }

    public override void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Text.CopyTo(output);
    }

    public override IEnumerable<ReadOnlyMemory<byte>> Drain()
    {
        var text = Text;
        for (var position = 0; position < text.Position;)
        {
            var piece = text.GetPiece(position, text.Position);
            yield return piece;
            text.GiveBackSegment(text.FindSegment(position));
            position += piece.Length;
        }
    }

    public override ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _text, null)?.Return();
        return ValueTask.CompletedTask;
    }
}
