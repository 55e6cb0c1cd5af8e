using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>Interview records, as queries reach them: the caller's own.</summary>
[QueryType]
[Authorize]
public static partial class InterviewRecordQueries
{
    /// <summary>The caller's practice interviews, newest first where no other order is asked for.</summary>
    /// <param name="text">Only those where a question or an answer contains this text, in any case; at most 128 characters. Such as <c>"yourself"</c>.</param>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<InterviewRecord>> GetMyInterviewRecordsAsync(
        [Line(128)] string? text,
        PagingArguments pagingArguments,
        QueryContext<InterviewRecord> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var records = context.InterviewRecords.AsNoTracking().ReadableBy(Viewer.Of(caller));
        if (Input.Containing(text) is { } pattern)
        {
            records = records.Where(record => record.Answers.Any(answer =>
                EF.Functions.ILike(answer.Question, pattern, LikePattern.Escape)
                || EF.Functions.ILike(answer.Answer, pattern, LikePattern.Escape)));
        }

        return await records
            .With(query, order => order.IfEmpty(none => none.AddDescending(record => record.Id)).AddAscending(record => record.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>One of the caller's practice interviews; null where he has none of that id.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<InterviewRecord?> GetInterviewRecordByIdAsync(
        [ID<InterviewRecord>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableInterviewRecordByIdDataLoader readableInterviewRecordById,
        CancellationToken cancellationToken) =>
        InterviewRecordNode.GetInterviewRecordAsync(id, caller, readableInterviewRecordById, cancellationToken);
}
