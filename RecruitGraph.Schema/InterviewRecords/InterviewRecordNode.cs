using System.Security.Claims;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>A practice interview: what was asked and answered, and what to do better. Readable by its owner alone, not by staff.</summary>
[Node]
[ObjectType<InterviewRecord>(Ignore = [nameof(InterviewRecord.UserId), nameof(InterviewRecord.Answers)])]
public static partial class InterviewRecordNode
{
    /// <summary>The record of a global id, where it is the caller's.</summary>
    [NodeResolver]
    public static Task<InterviewRecord?> GetInterviewRecordAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableInterviewRecordByIdDataLoader readableInterviewRecordById,
        CancellationToken cancellationToken) =>
        readableInterviewRecordById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>What was asked and answered, in order; 1 to 50.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<InterviewRecordAnswer>> GetAnswersAsync(
        [Parent(nameof(InterviewRecord.Id))] InterviewRecord record,
        IAnswersByInterviewRecordIdDataLoader answersByInterviewRecordId,
        CancellationToken cancellationToken) =>
        await answersByInterviewRecordId.LoadAsync(record.Id, cancellationToken) ?? [];
}
