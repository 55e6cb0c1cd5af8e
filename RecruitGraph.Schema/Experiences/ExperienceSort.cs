using System.Linq.Expressions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Experiences;

/// <summary>What interview experiences are ordered by: exactly one field.</summary>
[SortInputType<InterviewExperience>]
internal static class ExperienceSort
{
    /// <summary>Where the interview was.</summary>
    public static Expression<Func<InterviewExperience, string>> Company => experience => experience.Company;

    /// <summary>On which day.</summary>
    public static Expression<Func<InterviewExperience, DateOnly>> InterviewDate => experience => experience.InterviewDate;

    /// <summary>How hard it was: easy, medium, hard.</summary>
    public static Expression<Func<InterviewExperience, InterviewDifficulty>> Difficulty => experience => experience.Difficulty;

    /// <summary>How good it was.</summary>
    public static Expression<Func<InterviewExperience, int?>> Evaluation => experience => experience.Evaluation;

    /// <summary>When it was posted.</summary>
    public static Expression<Func<InterviewExperience, DateTimeOffset>> CreatedAt => experience => experience.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<InterviewExperience, DateTimeOffset>> UpdatedAt => experience => experience.UpdatedAt;
}
