namespace RecruitGraph.GraphQL.Execution;

/// <summary>Work that an operation finds while it runs, and that the client hears of before everything is done.</summary>
internal interface IResponseProducer
{
    /// <summary>Whether there is something to tell the client, so that the operation's thread need not wait for more.</summary>
    bool HasOutput { get; }

    /// <summary>
    /// Starts what has become due. Called on the operation's thread whenever nothing else is ready to run and before DataLoaders
    /// dispatch, so that what is started shares their batches.
    /// </summary>
    void Advance();
}
