namespace RecruitGraph.Data.EndingReasons;

/// <summary>A reason was given that is not for such an ending: of the other kind, or archived.</summary>
/// <param name="expected">How the application was to end.</param>
/// <param name="reason">What was given.</param>
public sealed class EndingReasonMismatchException(EndingReasonKind expected, EndingReason reason) : RecruitGraphException(
    "ENDING_REASON_MISMATCH",
    reason.Kind == expected
        ? $"The reason {reason.Name} is archived. Choose one that is not."
        : $"The reason {reason.Name} is for an application that is {reason.Kind.ToString().ToUpperInvariant()}, not {expected.ToString().ToUpperInvariant()}.")
{
    /// <summary>How the application was to end.</summary>
    public EndingReasonKind Expected { get; } = expected;
}
