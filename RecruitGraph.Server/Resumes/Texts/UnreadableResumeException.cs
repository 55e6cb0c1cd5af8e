namespace RecruitGraph.Server.Resumes.Texts;

/// <summary>No text can be had from a file.</summary>
/// <param name="code">One of <see cref="ResumeFailureCodes"/>.</param>
internal sealed class UnreadableResumeException(string code) : Exception($"The file cannot be read: {code}.")
{
    public string Code { get; } = code;
}
