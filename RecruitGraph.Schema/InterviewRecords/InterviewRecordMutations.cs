using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.BlockedUsers;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>Changes of the caller's interview records.</summary>
[MutationType]
[Authorize]
public static partial class InterviewRecordMutations
{
    /// <summary>Writes a practice interview down for the caller.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<InvalidInputException>]
    public static async Task<InterviewRecord> CreateInterviewRecordAsync(
        CreateInterviewRecordInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var record = input.ToRecord(viewer.RequiredUserId, time.GetUtcNow());
        context.InterviewRecords.Add(record);
        await context.SaveChangesAsync(cancellationToken);
        return record;
    }

    /// <summary>Writes several practice interviews down for the caller, all of them or none.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<InvalidInputException>]
    [UseMutationConvention(PayloadFieldName = "interviewRecords")]
    public static async Task<IReadOnlyList<InterviewRecord>> CreateInterviewRecordsAsync(
        CreateInterviewRecordsInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var now = time.GetUtcNow();
        List<InterviewRecord> records = [.. input.Records.Select(record => record.ToRecord(viewer.RequiredUserId, now))];
        context.InterviewRecords.AddRange(records);
        await context.SaveChangesAsync(cancellationToken);
        return records;
    }

    /// <summary>The caller deletes one of his practice interviews, for good.</summary>
    /// <param name="id">Which record.</param>
    [Error<InterviewRecordNotFoundException>]
    public static async Task<InterviewRecord> DeleteInterviewRecordAsync(
        [ID<InterviewRecord>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var record = await context.InterviewRecords.ReadableBy(Viewer.Of(caller))
            .SingleOrDefaultAsync(record => record.Id == id, cancellationToken)
            ?? throw new InterviewRecordNotFoundException();
        context.InterviewRecords.Remove(record);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new InterviewRecordNotFoundException();
        }

        return record;
    }
}
