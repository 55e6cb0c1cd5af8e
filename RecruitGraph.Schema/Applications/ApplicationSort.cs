using System.Linq.Expressions;
using RecruitGraph.Data.Applications;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What applications are ordered by: exactly one field.</summary>
[SortInputType<Application>]
internal static class ApplicationSort
{
    /// <summary>How it stands: active, hired, rejected, withdrawn.</summary>
    public static Expression<Func<Application, ApplicationStatus>> Status => application => application.Status;

    /// <summary>When the candidate applied, for the last time where he did so again.</summary>
    public static Expression<Func<Application, DateTimeOffset>> AppliedAt => application => application.AppliedAt;

    /// <summary>When it came into its stage.</summary>
    public static Expression<Func<Application, DateTimeOffset>> StageEnteredAt => application => application.StageEnteredAt;

    /// <summary>When it was last changed.</summary>
    public static Expression<Func<Application, DateTimeOffset>> UpdatedAt => application => application.UpdatedAt;

    /// <summary>How well it fits, from 0 to 100. Only those who recruit may ask for it.</summary>
    public static Expression<Func<Application, int?>> Score => application => application.Score;
}
