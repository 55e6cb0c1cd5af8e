namespace RecruitGraph.Data.Profiles;

/// <summary>A birthday lies in the future.</summary>
public sealed class BirthdayInFutureException()
    : RecruitGraphException("BIRTHDAY_IN_FUTURE", "The birthday lies in the future; today is the latest that is allowed.");
