namespace RecruitGraph.Data.EmailConfirmations;

/// <summary>A confirmation token was used before, has run out, or is for another address than the user has now.</summary>
public sealed class EmailConfirmationInvalidException() : RecruitGraphException(
    "EMAIL_CONFIRMATION_INVALID", "The confirmation is invalid or has run out. Ask for a new one.");
