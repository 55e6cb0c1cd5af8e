using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The answer of an operation that was executed; it holds the run's buffers until it is disposed.</summary>
internal class ExecutedResult(OperationExecution execution, IReadOnlyDictionary<string, object?>? extensions) : OperationResult
{
    private OperationExecution? _execution = execution;
    private ResultWriter? _rest;

    public override IReadOnlyList<GraphQLError> Errors { get; } = execution.Errors;

    public override bool HasData => true;

    public override long? Length
    {
        get
        {
            var execution = GetExecution();
            var fixedLength = "{\"data\":}".Length + (Errors.Count > 0 ? "\"errors\":,".Length : 0) + Rest.Length;
            return fixedLength + ResultText.Measure(execution.Writer, execution.Cells);
        }
    }

    public override void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var execution = GetExecution();
        var rest = Rest;
        if (Errors.Count > 0)
        {
            output.Write("{\"errors\":"u8);
            output.Write(rest[..ErrorsLength]);
            output.Write(",\"data\":"u8);
        }
        else
        {
            output.Write("{\"data\":"u8);
        }

        ResultText.Write(execution.Writer, execution.Cells, output);
        output.Write(rest[ErrorsLength..]);
        output.Write("}"u8);
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

    /// <summary>The errors, then what follows the data with the comma before it; written when first asked for.</summary>
    private ReadOnlySpan<byte> Rest
    {
        get
        {
            if (Errors.Count == 0 && extensions is null && !HasFurtherMembers)
            {
                return [];
            }

            if (_rest is null)
            {
                _rest = new ResultWriter();
                if (Errors.Count > 0)
                {
                    ErrorWriter.WriteErrors(_rest, Errors);
                }

                ErrorsLength = _rest.Position;
                WriteFurtherMembers(_rest);
                ErrorWriter.WriteResponseExtensions(_rest, extensions);
            }

            return _rest.Written;
        }
    }

    private OperationExecution GetExecution() => _execution ?? throw new ObjectDisposedException(nameof(OperationResult));
}
