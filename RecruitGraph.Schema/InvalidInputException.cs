using RecruitGraph.Data;

namespace RecruitGraph.Schema;

/// <summary>A value breaks a rule of its field; the message says what was given and what is allowed.</summary>
/// <param name="field">The input field.</param>
/// <param name="message">What was given and what is allowed.</param>
public sealed class InvalidInputException(string field, string message) : RecruitGraphException("INVALID_INPUT", message)
{
    /// <summary>The input field that breaks the rule, <c>title</c> for instance.</summary>
    public string Field { get; } = field;
}
