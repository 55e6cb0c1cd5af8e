namespace RecruitGraph.GraphQL.Execution;

/// <summary>Parts that became due together and are executed together, over buffers of their own.</summary>
internal sealed class PartRun(OperationExecution execution)
{
    public OperationExecution Execution { get; } = execution;

    public List<ResponsePart> Parts { get; } = [];

    /// <summary>Whether a part has fields whose value is not there yet.</summary>
    public bool IsUnderWay => Parts.Exists(static p => p.PendingFields > 0);

    /// <summary>Nothing that the run has written counts any more; what goes out of it counts where it is written then.</summary>
    public void GiveBack(ResponseBudget budget)
    {
        Execution.Writer.GiveBackAll();
        foreach (var part in Parts)
        {
            budget.GiveBack(part.TakeErrorBytes());
        }
    }

    /// <summary>Whether nobody needs the buffers any more.</summary>
    public bool IsOver => Parts.TrueForAll(static p => p.IsReleased && p.PendingFields == 0);
}
