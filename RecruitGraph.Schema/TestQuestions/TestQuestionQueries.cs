using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>Test questions, as queries reach them.</summary>
[QueryType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class TestQuestionQueries
{
    /// <summary>Test questions, newest first where no other order is asked for. Candidates find theirs in `Vacancy.test`.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<TestQuestion>> GetTestQuestionsAsync(
        PagingArguments pagingArguments,
        QueryContext<TestQuestion> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.TestQuestions.AsNoTracking()
            .With(query, order => order.IfEmpty(none => none.AddDescending(question => question.Id)).AddAscending(question => question.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One test question; null where there is none.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<TestQuestion?> GetTestQuestionByIdAsync(
        [ID<TestQuestion>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ITestQuestionByIdDataLoader testQuestionById,
        CancellationToken cancellationToken) =>
        TestQuestionNode.GetTestQuestionAsync(id, caller, testQuestionById, cancellationToken);
}
