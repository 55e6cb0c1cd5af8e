using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Server.Resumes;

/// <summary>
/// How many uploaded résumés there may be: section <c>RecruitGraph:ResumeFiles</c> of the configuration
/// (<c>RecruitGraph__ResumeFiles__MaxFilesOfOwner=10</c>).
/// </summary>
public sealed class ResumeFileOptions
{
    public const string SectionName = "RecruitGraph:ResumeFiles";

    /// <summary>Most files of one user.</summary>
    [Range(1, 10_000)]
    public int MaxFilesOfOwner { get; set; } = 50;

    /// <summary>Most files that wait for an application of somebody without an account, of all people together; 0: nobody uploads without one.</summary>
    [Range(0, 100_000)]
    public int MaxUnclaimedFiles { get; set; } = 500;

    /// <summary>Most of them that come from one address (of IPv6, one /64).</summary>
    [Range(0, 100_000)]
    public int MaxUnclaimedFilesOfClient { get; set; } = 20;
}
