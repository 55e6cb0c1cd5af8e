using System.Linq.Expressions;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>What uploaded résumés are ordered by: exactly one field.</summary>
[SortInputType<ResumeFile>]
internal static class ResumeFileSort
{
    /// <summary>As the uploader called it.</summary>
    public static Expression<Func<ResumeFile, string>> FileName => file => file.FileName;

    /// <summary>In bytes.</summary>
    public static Expression<Func<ResumeFile, int>> Size => file => file.Size;

    /// <summary>When it was uploaded.</summary>
    public static Expression<Func<ResumeFile, DateTimeOffset>> UploadedAt => file => file.UploadedAt;
}
