using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.InterviewRecords;

internal static class InterviewRecordDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Viewed, InterviewRecord>> GetReadableInterviewRecordByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var records = await context.InterviewRecords.AsNoTracking().ReadableBy(viewer)
            .Where(record => ids.Contains(record.Id))
            .ToDictionaryAsync(record => record.Id, cancellationToken);
        return records.For(viewer);
    }

    [DataLoader]
    public static async Task<ILookup<long, InterviewRecordAnswer>> GetAnswersByInterviewRecordIdAsync(
        IReadOnlyList<long> recordIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var answers = await context.InterviewRecords.AsNoTracking()
            .Where(record => recordIds.Contains(record.Id))
            .SelectMany(record => record.Answers)
            .OrderBy(answer => answer.RecordId).ThenBy(answer => answer.Ordinal)
            .ToListAsync(cancellationToken);
        return answers.ToLookup(answer => answer.RecordId);
    }
}
