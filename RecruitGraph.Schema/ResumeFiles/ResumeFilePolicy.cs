namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>How many uploaded résumés there may be; the host decides.</summary>
/// <param name="MaxFilesOfOwner">Most files of one user.</param>
/// <param name="MaxUnclaimedFiles">
/// Most files that wait to be claimed, of all people together: what nobody answers for must not fill the database.
/// </param>
/// <param name="MaxUnclaimedFilesOfClient">Most files of one client that wait to be claimed, so that nobody takes the room of all.</param>
public sealed record ResumeFilePolicy(int MaxFilesOfOwner, int MaxUnclaimedFiles, int MaxUnclaimedFilesOfClient);
