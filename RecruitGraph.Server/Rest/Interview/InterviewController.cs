using System.Text.Json;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>Endpoints of dialect D, whose clients know no versions: they change whatever there is.</summary>
public abstract class InterviewController(OperationRunner operations) : DialectController(operations)
{
    // Each attempt in vain is a change of somebody else that was saved.
    private const int MaxAttempts = 5;

    /// <summary>The body, or null where it is no JSON object.</summary>
    private protected async Task<InterviewBody?> ReadBodyAsync() => InterviewBody.Of(await ReadJsonAsync());

    /// <summary>Runs the action's mutation, once what it is about was read; both once more where somebody else was faster.</summary>
    /// <param name="find">The operation whose field <c>found</c> is what is to be changed.</param>
    /// <param name="variables">The variables of that operation.</param>
    /// <param name="input">The mutation's input for what was found; null where there is nothing to be changed.</param>
    /// <param name="mutation">The mutation's field.</param>
    /// <param name="result">The payload's field that carries the result.</param>
    protected async Task<MutationAnswer> ChangeAsync(
        string find, object variables, Func<JsonElement, object?> input, string mutation, string result)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = (await RunAsync(find, variables)).Data.GetProperty("found");
            if (input(found) is not { } change)
            {
                return new MutationAnswer(default, InterviewDialect.Nothing);
            }

            var answer = (await RunAsync(new { input = change })).Mutation(mutation, result);
            if (answer.ErrorCode != "VERSION_CONFLICT" || attempt == MaxAttempts)
            {
                return answer;
            }
        }
    }

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
