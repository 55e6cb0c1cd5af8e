namespace RecruitGraph.Data;

/// <summary>A number, a length or a count is outside of what is allowed.</summary>
/// <param name="subject">What was measured, in words: <c>number of skills</c>.</param>
/// <param name="given">What was asked.</param>
/// <param name="least">The least that is allowed.</param>
/// <param name="most">The most that is allowed.</param>
public sealed class OutOfRangeException(string subject, long given, long least, long most)
    : RecruitGraphException("OUT_OF_RANGE", $"The {subject} is {given}; {least} to {most} is allowed.")
{
    /// <summary>What was measured, in words. Such as <c>"age in years"</c>.</summary>
    public string Subject { get; } = subject;

    /// <summary>What was given.</summary>
    public long Given { get; } = given;

    /// <summary>The least that is allowed.</summary>
    public long Least { get; } = least;

    /// <summary>The most that is allowed.</summary>
    public long Most { get; } = most;

    internal static void ThrowUnless(string subject, long given, long least, long most)
    {
        if (given < least || given > most)
        {
            throw new OutOfRangeException(subject, given, least, most);
        }
    }
}
