namespace RecruitGraph.Schema.TestQuestions;

/// <summary>So many questions of a vacancy's test: the key of its questions.</summary>
/// <param name="VacancyId">The vacancy.</param>
/// <param name="Most">The most questions.</param>
public readonly record struct VacancyTest(long VacancyId, int Most);
