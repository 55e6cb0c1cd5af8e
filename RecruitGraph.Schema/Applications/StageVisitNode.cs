using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Stages;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Applications;

/// <summary>One stay of an application in a stage: from when until when, and who brought it there.</summary>
[ObjectType<StageVisit>(Ignore =
[
    nameof(StageVisit.ApplicationId), nameof(StageVisit.Version), nameof(StageVisit.StageId), nameof(StageVisit.ActorId),
])]
public static partial class StageVisitNode
{
    /// <summary>How long it stayed, or has stayed until now; such as <c>"P2DT4H"</c>.</summary>
    public static TimeSpan GetDuration([Parent("EnteredAt, LeftAt")] StageVisit visit, [Service] TimeProvider time) =>
        (visit.LeftAt ?? time.GetUtcNow()) - visit.EnteredAt;

    /// <summary>The stage.</summary>
    [Cost(1)]
    public static async Task<Stage> GetStageAsync(
        [Parent(nameof(StageVisit.StageId))] StageVisit visit, IStageByIdDataLoader stageById, CancellationToken cancellationToken) =>
        (await stageById.LoadAsync(visit.StageId, cancellationToken))!;

    /// <summary>The user who brought it there; null where nobody was signed in.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetActorAsync(
        [Parent(nameof(StageVisit.ActorId))] StageVisit visit, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        visit.ActorId is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;
}
