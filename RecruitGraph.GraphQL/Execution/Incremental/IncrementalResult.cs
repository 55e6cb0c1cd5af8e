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

    public static IncrementalResult Create(
        IncrementalPayload payload,
        bool hasNext,
        IReadOnlyDictionary<string, object?>? extensions,
        RequestExecutorOptions options,
        ErrorBudget errors)
    {
        var text = new ResultWriter();
        text.Rent(options.BufferPool, memory: options.Memory, isCopy: true);
        try
        {
            return new IncrementalResult(text, PayloadWriter.Write(text, payload, hasNext, extensions, errors));
        }
        catch
        {
            text.Return();
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
