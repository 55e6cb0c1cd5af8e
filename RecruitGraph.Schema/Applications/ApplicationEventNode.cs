using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Events;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.EndingReasons;
using RecruitGraph.Schema.Stages;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Applications;

/// <summary>One change of one application.</summary>
[ObjectType<ApplicationEvent>(Ignore =
[
    nameof(ApplicationEvent.Sequence), nameof(ApplicationEvent.TransactionId), nameof(ApplicationEvent.ApplicationId),
    nameof(ApplicationEvent.VacancyId), nameof(ApplicationEvent.FromStageId), nameof(ApplicationEvent.ToStageId),
    nameof(ApplicationEvent.EndingReasonId), nameof(ApplicationEvent.EndingReason),
    nameof(ApplicationEvent.ActorId),
])]
public static partial class ApplicationEventNode
{
    /// <summary>Its place in the order of all events; opaque. Such as <c>"MTA0Mg=="</c>.</summary>
    public static string GetCursor([Parent("TransactionId, Sequence")] ApplicationEvent happened) => ApplicationEventCursor.Behind(happened).ToString();

    /// <summary>
    /// Why, in words such as <c>"Found another position."</c>. Those who recruit read all of them, everyone else what he wrote himself;
    /// null otherwise, and where nothing was written.
    /// </summary>
    public static string? GetReason([Parent("Reason, ActorId")] ApplicationEvent happened, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        IsOpenTo(Viewer.Of(caller), happened) ? happened.Reason : null;

    /// <summary>
    /// Why it ended, from the list. Those who recruit read all of them, everyone else what he chose himself; null otherwise, and where
    /// nothing was chosen.
    /// </summary>
    [Cost(1)]
    public static async Task<EndingReason?> GetEndingReasonAsync(
        [Parent("EndingReasonId, ActorId")] ApplicationEvent happened,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IEndingReasonByIdDataLoader endingReasonById,
        CancellationToken cancellationToken) =>
        happened.EndingReasonId is { } reasonId && IsOpenTo(Viewer.Of(caller), happened)
            ? await endingReasonById.LoadAsync(reasonId, cancellationToken)
            : null;

    /// <summary>The application as it is now, which may be further than the event.</summary>
    [Cost(1)]
    public static async Task<Application> GetApplicationAsync(
        [Parent(nameof(ApplicationEvent.ApplicationId))] ApplicationEvent happened, IApplicationByIdDataLoader applicationById, CancellationToken cancellationToken) =>
        (await applicationById.LoadAsync(happened.ApplicationId, cancellationToken))!;

    /// <summary>The stage before; null where the application was new.</summary>
    [Cost(1)]
    public static async Task<Stage?> GetFromStageAsync(
        [Parent(nameof(ApplicationEvent.FromStageId))] ApplicationEvent happened, IStageByIdDataLoader stageById, CancellationToken cancellationToken) =>
        happened.FromStageId is { } stageId ? await stageById.LoadAsync(stageId, cancellationToken) : null;

    /// <summary>The stage afterwards; the same as before where only the status changed.</summary>
    [Cost(1)]
    public static async Task<Stage> GetToStageAsync(
        [Parent(nameof(ApplicationEvent.ToStageId))] ApplicationEvent happened, IStageByIdDataLoader stageById, CancellationToken cancellationToken) =>
        (await stageById.LoadAsync(happened.ToStageId, cancellationToken))!;

    /// <summary>The user who did it; null where nobody was signed in.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetActorAsync(
        [Parent(nameof(ApplicationEvent.ActorId))] ApplicationEvent happened, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        happened.ActorId is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;

    private static bool IsOpenTo(Viewer viewer, ApplicationEvent happened) =>
        viewer.IsStaff || (viewer.UserId is not null && viewer.UserId == happened.ActorId);
}
