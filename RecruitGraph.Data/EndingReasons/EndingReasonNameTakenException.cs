namespace RecruitGraph.Data.EndingReasons;

/// <summary>There is a reason of that kind and name.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class EndingReasonNameTakenException(Exception? innerException = null) : RecruitGraphException(
    "ENDING_REASON_NAME_TAKEN", "There is a reason of that name already. Choose another, or restore that one if it is archived.", innerException);
