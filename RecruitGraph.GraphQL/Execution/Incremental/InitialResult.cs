namespace RecruitGraph.GraphQL.Execution;

/// <summary>The first payload of an answer that comes in parts.</summary>
internal sealed class InitialResult : ExecutedResult
{
    private readonly List<IPending> _pending;

    private InitialResult(OperationExecution execution, IReadOnlyDictionary<string, object?>? extensions, List<IPending> pending)
        : base(execution, extensions) => _pending = pending;

    private protected override bool HasFurtherMembers => true;

    /// <summary>Makes the payload, and writes what it has beside its data.</summary>
    /// <exception cref="ResponseSizeException">The budget has no more room for that.</exception>
    public static InitialResult Create(
        OperationExecution execution,
        IReadOnlyDictionary<string, object?>? extensions,
        List<IPending> pending,
        ResponseBudget budget)
    {
        var result = new InitialResult(execution, extensions, pending);
        result.WriteRest(budget);
        return result;
    }

    private protected override void WriteFurtherMembers(ResultWriter writer)
    {
        writer.NextItem();
        PayloadWriter.WritePending(writer, _pending);
        writer.NextItem();
        PayloadWriter.WriteHasNext(writer, true);
    }
}
