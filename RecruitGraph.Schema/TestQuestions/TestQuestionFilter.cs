using System.Linq.Expressions;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>What test questions are found by. All fields that are given must hold.</summary>
[FilterInputType<TestQuestion>]
internal static class TestQuestionFilter
{
    /// <summary>The question itself.</summary>
    [ID<TestQuestion>]
    public static Expression<Func<TestQuestion, long>> Id => question => question.Id;

    /// <summary>The skill it tests.</summary>
    [ID<DirectoryEntry>]
    public static Expression<Func<TestQuestion, long>> SkillId => question => question.SkillId;

    /// <summary>The grade it is meant for.</summary>
    [ID<DirectoryEntry>]
    public static Expression<Func<TestQuestion, long>> GradeId => question => question.GradeId;

    /// <summary>What kind of question it is.</summary>
    [ID<DirectoryEntry>]
    public static Expression<Func<TestQuestion, long>> QuestionTypeId => question => question.QuestionTypeId;

    /// <summary>Its title. Such as `"Joins"`.</summary>
    public static Expression<Func<TestQuestion, string>> Title => question => question.Title;

    /// <summary>When it was written.</summary>
    public static Expression<Func<TestQuestion, DateTimeOffset>> CreatedAt => question => question.CreatedAt;
}
