namespace RecruitGraph.Data;

/// <summary>A refusal of the domain that a caller can act on; never a fault of the machine.</summary>
/// <param name="code">The stable code, in UPPER_SNAKE form.</param>
/// <param name="message">What was asked, what is allowed, and what to do.</param>
/// <param name="innerException">What the database said, where it was the database that refused.</param>
public abstract class RecruitGraphException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The stable code of this refusal; clients may branch on it.</summary>
    public string Code { get; } = code;
}
