using RecruitGraph.Data.InterviewRecords;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>Who may read an interview record: whose it is, and nobody else.</summary>
internal static class InterviewRecordAccess
{
    public static IQueryable<InterviewRecord> ReadableBy(this IQueryable<InterviewRecord> records, Viewer viewer)
    {
        var userId = viewer.UserId;
        return records.Where(record => record.UserId == userId);
    }
}
