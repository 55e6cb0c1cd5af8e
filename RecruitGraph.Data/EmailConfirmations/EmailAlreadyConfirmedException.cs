namespace RecruitGraph.Data.EmailConfirmations;

/// <summary>The user's e-mail address is confirmed already; there is nothing left to do.</summary>
public sealed class EmailAlreadyConfirmedException()
    : RecruitGraphException("EMAIL_ALREADY_CONFIRMED", "The e-mail address is confirmed already.");
