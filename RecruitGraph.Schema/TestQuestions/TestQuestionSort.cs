using System.Linq.Expressions;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>What test questions are ordered by: exactly one field.</summary>
[SortInputType<TestQuestion>]
internal static class TestQuestionSort
{
    /// <summary>Their title.</summary>
    public static Expression<Func<TestQuestion, string>> Title => question => question.Title;

    /// <summary>When they were written.</summary>
    public static Expression<Func<TestQuestion, DateTimeOffset>> CreatedAt => question => question.CreatedAt;
}
