using System.Linq.Expressions;
using RecruitGraph.Data.Audit;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Audit;

/// <summary>What entries of the audit are ordered by.</summary>
[SortInputType<AuditEntry>]
internal static class AuditEntrySort
{
    /// <summary>When it was done.</summary>
    public static Expression<Func<AuditEntry, DateTimeOffset>> OccurredAt => entry => entry.OccurredAt;

    /// <summary>What was done.</summary>
    public static Expression<Func<AuditEntry, AuditAction>> Action => entry => entry.Action;

    /// <summary>To what kind of thing.</summary>
    public static Expression<Func<AuditEntry, AuditSubject>> Subject => entry => entry.Subject;
}
