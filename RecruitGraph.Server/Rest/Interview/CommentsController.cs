using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>留言: what users of dialect D say to discussions.</summary>
[Dialect<InterviewDialect>]
public sealed class CommentsController(OperationRunner operations) : InterviewController(operations)
{
    /// <summary>All that was said to a discussion, oldest first.</summary>
    [HttpGet("/api/comments/{id:number}"), OptionalCredentials]
    public async Task<IActionResult> ListCommentsAsync([FromRoute(Name = "id")] long discussion)
    {
        var id = LegacyId.ToGlobal("Discussion", discussion);
        var (comments, first) = await RunAllPagesAsync("ListComments", after => new { discussion = id, after });
        return first.GetProperty("discussionById").ValueKind == JsonValueKind.Null
            ? InterviewDialect.NotFound
            : DialectAnswer.Ok(comments.Select(DiscussionShapes.Comment));
    }

    /// <summary>Says something to a discussion; an interview experience may be named instead.</summary>
    [HttpPost("/api/comments"), Only(Callers.SignedIn)]
    public async Task<IActionResult> PostCommentAsync()
    {
        if (await ReadBodyAsync() is not { } body || Article(body) is not { } article)
        {
            return InterviewDialect.WrongByUnauthorized;
        }

        var answer = (await RunAsync(new { input = new { article, text = body["comment"] } })).Mutation("addComment", "comment");
        return Answer(answer, InterviewDialect.Created, InterviewDialect.WrongByUnauthorized);
    }

    /// <summary>Its author changes a comment.</summary>
    [HttpPatch("/api/comments"), Only(Callers.SignedIn)]
    public async Task<IActionResult> EditCommentAsync()
    {
        if (await ReadBodyAsync() is not { } body || body.Number("comment_id") is not { } comment)
        {
            return InterviewDialect.WrongByUnauthorized;
        }

        var given = new Dictionary<string, object?> { ["text"] = body["comment"] };
        var change = await ChangePostAsync("FindComment", Named(comment), given, "updateComment", "comment");
        return Answer(change, InterviewDialect.Changed, InterviewDialect.WrongByUnauthorized);
    }

    /// <summary>Its author deletes a comment.</summary>
    [HttpDelete("/api/comments/{id:number}"), Only(Callers.SignedIn)]
    public async Task<IActionResult> DeleteCommentAsync([FromRoute(Name = "id")] long comment)
    {
        var change = await ChangeAsync("FindComment", Named(comment), found => VersionedInput.Of(found), "deleteComment", "comment");
        return Answer(change, InterviewDialect.Deleted, InterviewDialect.WrongByUnauthorized);
    }

    private static object Named(long comment) => new { comment = LegacyId.ToGlobal("Comment", comment) };

    private static object? Article(InterviewBody body) =>
        body.Number("discussion") is { } discussion ? new { discussionId = LegacyId.ToGlobal("Discussion", discussion) }
        : !body.Has("discussion") && body.Number("experience") is { } experience
            ? new { experienceId = LegacyId.ToGlobal("InterviewExperience", experience) }
            : null;
}
