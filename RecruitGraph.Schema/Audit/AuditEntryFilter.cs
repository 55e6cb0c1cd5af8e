using System.Linq.Expressions;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Audit;

/// <summary>What entries of the audit are found by. All fields that are given must hold.</summary>
[FilterInputType<AuditEntry>]
internal static class AuditEntryFilter
{
    /// <summary>Who did it.</summary>
    [ID<User>]
    public static Expression<Func<AuditEntry, long?>> ActorId => entry => entry.ActorId;

    /// <summary>What was done.</summary>
    public static Expression<Func<AuditEntry, AuditAction>> Action => entry => entry.Action;

    /// <summary>To what kind of thing.</summary>
    public static Expression<Func<AuditEntry, AuditSubject>> Subject => entry => entry.Subject;

    /// <summary>The number of the thing, as <c>subjectNumber</c> gives it.</summary>
    public static Expression<Func<AuditEntry, long>> SubjectNumber => entry => entry.SubjectId;

    /// <summary>When.</summary>
    public static Expression<Func<AuditEntry, DateTimeOffset>> OccurredAt => entry => entry.OccurredAt;

    /// <summary>From where, such as <c>203.0.113.7</c>.</summary>
    public static Expression<Func<AuditEntry, string?>> Ip => entry => entry.Ip;
}
