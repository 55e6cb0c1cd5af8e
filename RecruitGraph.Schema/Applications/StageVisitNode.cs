using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Stages;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Applications;

/// <summary>One stay of an application in a stage: from when until when, and who brought it there.</summary>
[ObjectType<StageVisit>(Ignore = [nameof(StageVisit.Entered)])]
public static partial class StageVisitNode
{
    /// <summary>When it came into the stage.</summary>
    public static DateTimeOffset GetEnteredAt([Parent] StageVisit visit) => visit.Entered.OccurredAt;

    /// <summary>When it left the stage or ended there; null while it stays.</summary>
    [Cost(1)]
    public static async Task<DateTimeOffset?> GetLeftAtAsync(
        [Parent] StageVisit visit, ITimeByApplicationVersionDataLoader timeByVersion, CancellationToken cancellationToken) =>
        await FindEndAsync(visit, timeByVersion, cancellationToken);

    /// <summary>How long it stayed, or has stayed until now; such as <c>"P2DT4H"</c>.</summary>
    [Cost(1)]
    public static async Task<TimeSpan> GetDurationAsync(
        [Parent] StageVisit visit,
        ITimeByApplicationVersionDataLoader timeByVersion,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        (await FindEndAsync(visit, timeByVersion, cancellationToken) ?? time.GetUtcNow()) - visit.Entered.OccurredAt;

    /// <summary>The stage.</summary>
    [Cost(1)]
    public static async Task<Stage> GetStageAsync(
        [Parent] StageVisit visit, IStageByIdDataLoader stageById, CancellationToken cancellationToken) =>
        (await stageById.LoadAsync(visit.Entered.ToStageId, cancellationToken))!;

    /// <summary>The user who brought it there; null where nobody was signed in.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetActorAsync(
        [Parent] StageVisit visit, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        visit.Entered.ActorId is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;

    private static async Task<DateTimeOffset?> FindEndAsync(
        StageVisit visit, ITimeByApplicationVersionDataLoader timeByVersion, CancellationToken cancellationToken)
    {
        var next = await timeByVersion.LoadAsync(
            new ApplicationVersion(visit.Entered.ApplicationId, visit.Entered.Version + 1), cancellationToken);
        return next == default ? null : next;
    }
}
