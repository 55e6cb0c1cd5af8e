namespace RecruitGraph.Data.Vacancies;

/// <summary>What was given is no salary range.</summary>
/// <param name="message">What is wrong with it, and what is allowed.</param>
public sealed class InvalidSalaryRangeException(string message) : RecruitGraphException("INVALID_SALARY_RANGE", message);
