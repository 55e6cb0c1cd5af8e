using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>討論: what users of dialect D talk about.</summary>
[Dialect<InterviewDialect>]
public sealed class DiscussionsController(OperationRunner operations) : InterviewController(operations)
{
    private const int MaxTitleLength = 50;

    /// <summary>All discussions, oldest first.</summary>
    [HttpGet("/api/discussions")]
    public async Task<IActionResult> ListDiscussionsAsync()
    {
        var discussions = await RunAllPagesAsync("ListDiscussions", after => new { after });
        return DialectAnswer.Ok(discussions.Items.Reverse().Select(DiscussionShapes.Discussion));
    }

    /// <summary>The caller's own discussions, oldest first.</summary>
    [HttpGet("/api/discussions/users"), Only(Callers.SignedIn)]
    public async Task<IActionResult> ListOwnDiscussionsAsync()
    {
        var discussions = await RunAllPagesAsync("ListOwnDiscussions", after => new { after });
        return DialectAnswer.Ok(discussions.Items.Reverse().Select(DiscussionShapes.Own));
    }

    /// <summary>One discussion.</summary>
    [HttpGet("/api/discussions/{discussion:number}")]
    public async Task<IActionResult> GetDiscussionAsync(long discussion)
    {
        var found = (await RunAsync(Named(discussion))).Data.GetProperty("discussionById");
        return found.ValueKind == JsonValueKind.Null ? InterviewDialect.NotFound : DialectAnswer.Ok(DiscussionShapes.Discussion(found));
    }

    /// <summary>Posts a discussion.</summary>
    [HttpPost("/api/discussions"), Only(Callers.SignedIn)]
    public async Task<IActionResult> PostDiscussionAsync()
    {
        if (await ReadBodyAsync() is not { } body || Read(body, "description", "content") is not { } input)
        {
            return InterviewDialect.WrongByUnauthorized;
        }

        var answer = (await RunAsync(new { input })).Mutation("createDiscussion", "discussion");
        return Answer(answer, InterviewDialect.Created, InterviewDialect.WrongByUnauthorized);
    }

    /// <summary>Its author changes what is given of a discussion, the tags as a whole.</summary>
    [HttpPatch("/api/discussions/{discussion:number}"), Only(Callers.SignedIn)]
    public async Task<IActionResult> EditDiscussionAsync(long discussion)
    {
        var given = await ReadBodyAsync() is { } body ? Read(body, "content", "description") : null;
        var change = await ChangePostAsync("FindDiscussion", Named(discussion), given, "updateDiscussion", "discussion");
        return Answer(change, InterviewDialect.Changed, InterviewDialect.Wrong);
    }

    /// <summary>Its author deletes a discussion.</summary>
    [HttpDelete("/api/discussions/{discussion:number}"), Only(Callers.SignedIn)]
    public async Task<IActionResult> DeleteDiscussionAsync(long discussion)
    {
        var change = await ChangeAsync(
            "FindDiscussion", Named(discussion), found => VersionedInput.Of(found), "deleteDiscussion", "discussion");
        return Answer(change, InterviewDialect.Deleted, InterviewDialect.Wrong);
    }

    private static object Named(long discussion) => new { discussion = LegacyId.ToGlobal("Discussion", discussion) };

    // The document has content in one place and description in the other; the latter of both wins.
    private static Dictionary<string, object?>? Read(InterviewBody body, string otherName, string name) =>
        body.IsLonger("title", MaxTitleLength) || (body["tags"] is not null && body.List("tags") is null)
            ? null
            : body.Pick(("title", "title"), (otherName, "content"), (name, "content"), ("tags", "tags"));
}
