namespace RecruitGraph.GraphQL.Execution;

/// <summary>The first payload of an answer that comes in parts.</summary>
internal sealed class InitialResult(
    OperationExecution execution, IReadOnlyDictionary<string, object?>? extensions, List<IPending> pending)
    : ExecutedResult(execution, extensions)
{
    private protected override bool HasFurtherMembers => true;

    private protected override void WriteFurtherMembers(ResultWriter writer)
    {
        writer.NextItem();
        PayloadWriter.WritePending(writer, pending);
        writer.NextItem();
        PayloadWriter.WriteHasNext(writer, true);
    }
}
