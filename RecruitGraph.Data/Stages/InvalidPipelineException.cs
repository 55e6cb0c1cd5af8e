namespace RecruitGraph.Data.Stages;

/// <summary>The stages would make no pipeline.</summary>
/// <param name="message">What is wrong with them, and what is allowed.</param>
public sealed class InvalidPipelineException(string message) : RecruitGraphException("INVALID_PIPELINE", message);
