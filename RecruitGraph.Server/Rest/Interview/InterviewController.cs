using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>What the endpoints of dialect D have in common.</summary>
public abstract class InterviewController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>The body, or null where it is no JSON object.</summary>
    private protected async Task<InterviewBody?> ReadBodyAsync() => InterviewBody.Of(await ReadJsonAsync());

    /// <summary>The answer to a change.</summary>
    /// <param name="change">What became of it.</param>
    /// <param name="done">What is told where it was made.</param>
    /// <param name="wrong">How the endpoint tells wrong data.</param>
    private protected DialectAnswer Answer(MutationAnswer change, string done, DialectAnswer wrong) =>
        change.ErrorCode is null ? InterviewDialect.Done(done) : Refused(change.ErrorCode, wrong);

    /// <inheritdoc cref="InterviewDialect.Refused"/>
    private protected DialectAnswer Refused(string? code, DialectAnswer wrong) =>
        InterviewDialect.Refused(ControllerContext.ActionDescriptor.ActionName, code, wrong);
}
