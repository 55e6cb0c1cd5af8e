using System.Buffers;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// The answer to a request that was not executed. It is written when it is first asked for, within the same limits as data, and held
/// until it is disposed; where it would be too large, the one error that says so is all of it.
/// </summary>
/// <param name="errors">Why the request was refused; empty where it was not.</param>
/// <param name="extensions">The answer's own extensions.</param>
/// <param name="options">The limits; null where there is one error that a transport wrote, which is small.</param>
/// <param name="budget">See <see cref="GraphQLRequest.ResponseBudget"/>.</param>
internal abstract class UnexecutedResult(
    IReadOnlyList<GraphQLError> errors,
    IReadOnlyDictionary<string, object?>? extensions,
    RequestExecutorOptions? options,
    ResponseBudget? budget) : OperationResult
{
    private IReadOnlyList<GraphQLError> _errors = errors;
    private ResultWriter? _text;
    private int _errorsStart;
    private int _errorsEnd;
    private bool _isDisposed;

    public override IReadOnlyList<GraphQLError> Errors => _errors;

    public override bool HasData => false;

    public override long? Length => GetText().Position;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        GetText().CopyTo(output);
    }

    public override IEnumerable<ReadOnlyMemory<byte>> Drain()
    {
        var text = GetText();
        return Drain(text, 0, text.Position);
    }

    public override IEnumerable<ReadOnlyMemory<byte>> DrainErrors()
    {
        var text = GetText();
        return _errors.Count > 0 ? Drain(text, _errorsStart, _errorsEnd) : base.DrainErrors();
    }

    public override ValueTask DisposeAsync()
    {
        _isDisposed = true;
        Interlocked.Exchange(ref _text, null)?.Return();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Drain(ResultWriter text, int start, int end)
    {
        while (start < end)
        {
            var piece = text.GetPiece(start, end);
            yield return piece;
            text.GiveBackSegment(text.FindSegment(start));
            start += piece.Length;
        }
    }

    private ResultWriter GetText()
    {
        if (_text is { } known)
        {
            return known;
        }

        ObjectDisposedException.ThrowIf(_isDisposed, typeof(OperationResult));
        var text = new ResultWriter();
        try
        {
            WriteWithinLimits(text);
            return _text = text;
        }
        catch
        {
            text.Return();
            throw;
        }
    }

    private void WriteWithinLimits(ResultWriter text)
    {
        if (options is null)
        {
            Write(text);
            return;
        }

        text.Rent(options.BufferPool, options.Limits.MaxResponseSize, budget, options.Memory);
        try
        {
            Write(text);
            text.Complete();
        }
        catch (ResponseSizeException exception)
        {
            _errors = [exception.ToError()];
            text.Restart();
            Write(text);
        }
    }

    private void Write(ResultWriter text)
    {
        text.WriteByte((byte)'{');
        if (_errors.Count > 0)
        {
            text.WriteRaw("\"errors\":"u8);
            _errorsStart = text.Position;
            ErrorWriter.WriteErrors(text, _errors);
            _errorsEnd = text.Position;
        }

        ErrorWriter.WriteResponseExtensions(text, extensions, isFirst: _errors.Count == 0);
        text.WriteByte((byte)'}');
    }
}
