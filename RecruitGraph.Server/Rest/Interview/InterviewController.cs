using System.Text.Json;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>What the endpoints of dialect D have in common.</summary>
public abstract class InterviewController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>The body, or null where it is no JSON object.</summary>
    private protected async Task<InterviewBody?> ReadBodyAsync() => InterviewBody.Of(await ReadJsonAsync());

    /// <summary>Runs the action's mutation on what somebody posted. Whose it is comes before what is wrong with the change.</summary>
    /// <param name="find">The operation whose field <c>found</c> is the post.</param>
    /// <param name="variables">The variables of that operation.</param>
    /// <param name="given">What is to be changed; null where it is not as the document says.</param>
    /// <param name="mutation">The mutation's field.</param>
    /// <param name="result">The payload's field that carries the result.</param>
    private protected async Task<MutationAnswer> ChangePostAsync(
        string find, object variables, IReadOnlyDictionary<string, object?>? given, string mutation, string result)
    {
        var isTheirs = true;
        var change = await ChangeAsync(find, variables, Input, mutation, result);
        return change.ErrorCode is MutationAnswer.InvalidInput or "BAD_USER_INPUT" && !isTheirs ? new MutationAnswer(default, "NOT_AUTHOR") : change;

        object? Input(JsonElement found)
        {
            if (found.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            isTheirs = found.GetProperty("author").Id("User", "userId") == Viewer.UserId;
            return given is null ? NoInput : VersionedInput.Of(found, given);
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
