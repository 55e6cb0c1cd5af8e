using RecruitGraph.Data.EndingReasons;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>Who may read a reason: staff all of them, everyone else those with which he may take an application back.</summary>
internal static class EndingReasonAccess
{
    public static IQueryable<EndingReason> ReadableBy(this IQueryable<EndingReason> reasons, Viewer viewer) =>
        viewer.IsStaff ? reasons : reasons.Where(reason => reason.Kind == EndingReasonKind.Withdrawn && reason.ArchivedAt == null);
}
