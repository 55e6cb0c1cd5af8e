using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>What the endpoints of dialect E have in common.</summary>
public abstract class DirectoryController(OperationRunner operations) : DialectController(operations)
{
    private const int MaxRevealed = 100;

    /// <summary>The body, or null where it is no JSON object.</summary>
    private protected async Task<DirectoryBody?> ReadBodyAsync() => DirectoryBody.Of(await ReadJsonAsync());

    /// <summary>
    /// What a caller is told who asks for what is another user's alone, and first of all where there is no such user; null for the user
    /// himself and administrators.
    /// </summary>
    private protected async Task<DialectAnswer?> RefuseOthersAsync(long user)
    {
        if (user == Viewer.UserId || Viewer.IsAdmin)
        {
            return null;
        }

        var found = await RunAsync("FindWhetherUserExists", new { user = LegacyId.ToGlobal("User", user) });
        return found.Data.GetProperty("exists").GetBoolean() ? DirectoryDialect.NotTheirs : DirectoryDialect.UserNotFound;
    }

    /// <summary>Users with all that they say of themselves. What others say is revealed, and written down that the caller saw it.</summary>
    private protected async Task<DialectAnswer> UsersAsync(IReadOnlyList<JsonElement> users)
    {
        var personal = users.Where(IsCaller).ToDictionary(user => user.Text("id")!, user => user.GetProperty("profile"));
        foreach (var ids in users.Where(user => HasProfile(user) && !IsCaller(user)).Select(user => user.Text("id")!).Chunk(MaxRevealed))
        {
            var (results, code) = (await RunAsync("RevealProfiles", new { users = ids })).Mutation("revealProfiles", "results");
            if (code is not null)
            {
                throw UnforeseenErrorException.Of("directory.RevealProfiles", code);
            }

            foreach (var profile in results.EnumerateArray().Select(result => result.GetProperty("revealedProfile")))
            {
                if (profile.ValueKind == JsonValueKind.Object)
                {
                    personal[profile.Text("userId")!] = profile;
                }
            }
        }

        return DialectAnswer.Ok(users.Select(user => UserShapes.User(user, personal.GetValueOrDefault(user.Text("id")!))));
    }

    /// <summary>Changes what is there, once its id and its version were read.</summary>
    /// <param name="find">The operation whose field <c>found</c> is what is to be changed.</param>
    /// <param name="variables">The variables of that operation.</param>
    /// <param name="read">The rest of the mutation's input for what was found; null where the body is not as the document has it.</param>
    /// <param name="mutation">The mutation's field.</param>
    /// <param name="result">The payload's field that carries the result.</param>
    private protected Task<MutationAnswer> ChangeFoundAsync(
        string find, object variables, Func<JsonElement, Dictionary<string, object?>?> read, string mutation, string result) =>
        // Whether there is anything to be changed comes before what is to be changed about it.
        ChangeAsync(
            find,
            variables,
            found => found.ValueKind == JsonValueKind.Null ? null : read(found) is { } given ? VersionedInput.Of(found, given) : NoInput,
            mutation,
            result);

    /// <summary>The answer to a change.</summary>
    /// <param name="change">What became of it.</param>
    /// <param name="done">What is told where it was made.</param>
    /// <param name="nothing">How the client is told that there is nothing to be changed.</param>
    /// <param name="wrong">How the endpoint tells wrong data.</param>
    private protected DialectAnswer Answer(MutationAnswer change, string done, DialectAnswer nothing, DialectAnswer? wrong = null) =>
        change.ErrorCode is null ? DirectoryDialect.Done(done) : Refused(change.ErrorCode, nothing, wrong ?? DirectoryDialect.Wrong);

    /// <inheritdoc cref="DirectoryDialect.Refused"/>
    private protected DialectAnswer Refused(string? code, DialectAnswer nothing, DialectAnswer wrong) =>
        DirectoryDialect.Refused(ControllerContext.ActionDescriptor.ActionName, code, nothing, wrong);

    private bool IsCaller(JsonElement user) => user.Id("User") == Viewer.UserId;

    private static bool HasProfile(JsonElement user) => user.GetProperty("profile").ValueKind == JsonValueKind.Object;
}
