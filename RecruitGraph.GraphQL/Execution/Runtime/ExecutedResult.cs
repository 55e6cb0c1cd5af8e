using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The answer of an operation that was executed; it holds the run's buffers until it is disposed.</summary>
internal class ExecutedResult(OperationExecution execution, IReadOnlyDictionary<string, object?>? extensions) : OperationResult
{
    private static readonly ReadOnlyMemory<byte> ErrorsStart = "{\"errors\":"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> DataBehindErrors = ",\"data\":"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> DataStart = "{\"data\":"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> End = "}"u8.ToArray();

    private OperationExecution? _execution = execution;
    private ResultWriter? _rest;

    public override IReadOnlyList<GraphQLError> Errors { get; } = execution.Errors;

    public override bool HasData => true;

    public override long? Length
    {
        get
        {
            var execution = GetExecution();
            WriteRest();
            var start = Errors.Count > 0 ? ErrorsStart.Length + DataBehindErrors.Length : DataStart.Length;
            return start + (_rest?.Position ?? 0) + End.Length + ResultText.Measure(execution.Writer, execution.Cells);
        }
    }

    public override void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var execution = GetExecution();
        WriteRest();
        if (Errors.Count > 0)
        {
            output.Write(ErrorsStart.Span);
            _rest!.CopyTo(output, 0, ErrorsLength);
            output.Write(DataBehindErrors.Span);
        }
        else
        {
            output.Write(DataStart.Span);
        }

        ResultText.Write(execution.Writer, execution.Cells, output);
        _rest?.CopyTo(output, ErrorsLength, _rest.Position);
        output.Write(End.Span);
    }

    public override IEnumerable<ReadOnlyMemory<byte>> Drain()
    {
        var execution = GetExecution();
        WriteRest();
        if (Errors.Count > 0)
        {
            yield return ErrorsStart;
            foreach (var piece in _rest!.GetPieces(0, ErrorsLength))
            {
                yield return piece;
            }

            yield return DataBehindErrors;
        }
        else
        {
            yield return DataStart;
        }

        var release = execution.Writer.SegmentCount > 1 ? new SegmentRelease(execution.Writer, execution.Cells) : null;
        var pieces = new ResultPieces(execution.Writer, execution.Cells);
        while (pieces.MoveNext())
        {
            yield return pieces.Current;
            release?.Release(pieces);
        }

        foreach (var piece in _rest?.GetPieces(ErrorsLength, _rest.Position) ?? [])
        {
            yield return piece;
        }

        yield return End;
    }

    public override ValueTask DisposeAsync()
    {
        _rest?.Return();
        _rest = null;
        Interlocked.Exchange(ref _execution, null)?.Return();
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the answer has members between its data and its extensions.</summary>
    private protected virtual bool HasFurtherMembers => false;

    /// <summary>Writes these, each with a comma before it.</summary>
    private protected virtual void WriteFurtherMembers(ResultWriter writer)
    {
    }

    private int ErrorsLength { get; set; }

    /// <summary>Writes the errors, then what follows the data with the comma before it; when first asked for.</summary>
    private void WriteRest()
    {
        if (_rest is not null || (Errors.Count == 0 && extensions is null && !HasFurtherMembers))
        {
            return;
        }

        _rest = new ResultWriter();
        if (Errors.Count > 0)
        {
            ErrorWriter.WriteErrors(_rest, Errors);
        }

        ErrorsLength = _rest.Position;
        WriteFurtherMembers(_rest);
        ErrorWriter.WriteResponseExtensions(_rest, extensions);
    }

    private OperationExecution GetExecution() => _execution ?? throw new ObjectDisposedException(nameof(OperationResult));
}
