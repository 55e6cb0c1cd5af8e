using System.Linq.Expressions;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>What uploaded résumés are found by. All fields that are given must hold.</summary>
[FilterInputType<ResumeFile>]
internal static class ResumeFileFilter
{
    /// <summary>The file itself.</summary>
    [ID<ResumeFile>]
    public static Expression<Func<ResumeFile, long>> Id => file => file.Id;

    /// <summary>The user who uploaded it for himself; null finds those that came without an account.</summary>
    [ID<User>]
    public static Expression<Func<ResumeFile, long?>> OwnerId => file => file.OwnerId;

    /// <summary>The candidate with whose application it came; null finds those that came with none.</summary>
    [ID<Candidate>]
    public static Expression<Func<ResumeFile, long?>> CandidateId => file => file.CandidateId;

    /// <summary>As the uploader called it. Such as <c>{ endsWith: ".pdf" }</c>.</summary>
    public static Expression<Func<ResumeFile, string>> FileName => file => file.FileName;

    /// <summary>What its content is.</summary>
    public static Expression<Func<ResumeFile, ResumeFileType>> Type => file => file.Type;

    /// <summary>In bytes. Such as <c>{ gt: 1000000 }</c>.</summary>
    public static Expression<Func<ResumeFile, int>> Size => file => file.Size;

    /// <summary>When it was uploaded.</summary>
    public static Expression<Func<ResumeFile, DateTimeOffset>> UploadedAt => file => file.UploadedAt;

    /// <summary>How far its analysis is.</summary>
    public static Expression<Func<ResumeFile, ResumeAnalysisState>> AnalysisState => file => file.Analysis!.State;
}
