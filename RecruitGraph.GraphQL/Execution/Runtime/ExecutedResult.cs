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
            foreach (var piece in DrainRest(0, ErrorsLength))
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

        foreach (var piece in DrainRest(ErrorsLength, _rest?.Position ?? 0))
        {
            yield return piece;
        }

        _rest?.Return();
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
    /// <param name="budget">What it must fit in, but for the errors, which have been counted.</param>
    private protected void WriteRest(ResponseBudget? budget = null)
    {
        if (_rest is not null || (Errors.Count == 0 && extensions is null && !HasFurtherMembers))
        {
            return;
        }

        var execution = GetExecution();
        var rest = new ResultWriter();
        rest.Rent(execution.Options.BufferPool, budget: budget, memory: execution.Options.Memory, isCopy: budget is null);
        try
        {
            if (Errors.Count > 0)
            {
                rest.Admit(execution.ErrorBytes);
                ErrorWriter.WriteErrors(rest, Errors);
            }

            ErrorsLength = rest.Position;
            WriteFurtherMembers(rest);
            ErrorWriter.WriteResponseExtensions(rest, extensions);
            rest.Complete();
        }
        catch
        {
            rest.Discard();
            throw;
        }

        _rest = rest;
    }

    /// <summary>Hands out what is written between two positions, and gives back what is taken.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> DrainRest(int start, int end)
    {
        while (start < end)
        {
            var piece = _rest!.GetPiece(start, end);
            yield return piece;
            var segment = _rest.FindSegment(start);
            start += piece.Length;
            if (_rest.FindSegment(start) != segment)
            {
                _rest.GiveBackSegment(segment);
            }
        }
    }

    private OperationExecution GetExecution() => _execution ?? throw new ObjectDisposedException(nameof(OperationResult));
}
