using System.Linq.Expressions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Experiences;

/// <summary>What interview experiences are found by. All fields that are given must hold.</summary>
[FilterInputType<InterviewExperience>]
internal static class ExperienceFilter
{
    /// <summary>The experience itself.</summary>
    [ID<InterviewExperience>]
    public static Expression<Func<InterviewExperience, long>> Id => experience => experience.Id;

    /// <summary>Who has written it.</summary>
    [ID<User>]
    public static Expression<Func<InterviewExperience, long>> AuthorId => experience => experience.AuthorId;

    /// <summary>Where the interview was.</summary>
    public static Expression<Func<InterviewExperience, string>> Company => experience => experience.Company;

    /// <summary>For what.</summary>
    public static Expression<Func<InterviewExperience, string>> Position => experience => experience.Position;

    /// <summary>On which day.</summary>
    public static Expression<Func<InterviewExperience, DateOnly>> InterviewDate => experience => experience.InterviewDate;

    /// <summary>How it ended.</summary>
    public static Expression<Func<InterviewExperience, InterviewResult>> Result => experience => experience.Result;

    /// <summary>How hard it was.</summary>
    public static Expression<Func<InterviewExperience, InterviewDifficulty>> Difficulty => experience => experience.Difficulty;

    /// <summary>How good it was, from 1 to 5.</summary>
    public static Expression<Func<InterviewExperience, int?>> Evaluation => experience => experience.Evaluation;

    /// <summary>When it was posted.</summary>
    public static Expression<Func<InterviewExperience, DateTimeOffset>> CreatedAt => experience => experience.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<InterviewExperience, DateTimeOffset>> UpdatedAt => experience => experience.UpdatedAt;

    /// <summary>When a moderator hid it; null finds those that show.</summary>
    public static Expression<Func<InterviewExperience, DateTimeOffset?>> HiddenAt => experience => experience.HiddenAt;
}
