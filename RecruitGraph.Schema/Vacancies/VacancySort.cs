using System.Linq.Expressions;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>What vacancies are ordered by: exactly one field.</summary>
[SortInputType<Vacancy>]
internal static class VacancySort
{
    /// <summary>What the position is called.</summary>
    public static Expression<Func<Vacancy, string>> Title => vacancy => vacancy.Title;

    /// <summary>Where it belongs.</summary>
    public static Expression<Func<Vacancy, string>> Department => vacancy => vacancy.Department;

    /// <summary>Where the work is done.</summary>
    public static Expression<Func<Vacancy, string>> Location => vacancy => vacancy.Location;

    /// <summary>When it was made.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> CreatedAt => vacancy => vacancy.CreatedAt;

    /// <summary>When it was last changed.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> UpdatedAt => vacancy => vacancy.UpdatedAt;

    /// <summary>When it was last published.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset?>> PublishedAt => vacancy => vacancy.PublishedAt;

    /// <summary>The most it pays, the least where the most is not said; whatever the currency.</summary>
    public static Expression<Func<Vacancy, decimal?>> Salary => vacancy => vacancy.SalaryMax ?? vacancy.SalaryMin;

    /// <summary>How many applications it has, however they stand; for HR and ADMIN alone.</summary>
    public static Expression<Func<Vacancy, int>> ApplicationCount => vacancy => vacancy.Applications.Count();

    /// <summary>Refuses an order that tells what the caller may not see.</summary>
    /// <exception cref="GraphQLException">The order is for HR and ADMIN alone.</exception>
    [GraphQLIgnore]
    public static void EnsureAllowed(SortDefinition<Vacancy>? sorting, Viewer viewer)
    {
        if (!viewer.IsStaff && sorting?.Operations.Any(key => ApplicationsReader.Reads(key.KeySelector)) == true)
        {
            throw new GraphQLException(
                "The order by applicationCount is for HR and ADMIN alone.",
                viewer.UserId is null ? ErrorCodes.NotAuthenticated : ErrorCodes.NotAuthorized);
        }
    }
}

/// <summary>Finds out whether a key of an order looks at applications.</summary>
internal sealed class ApplicationsReader : ExpressionVisitor
{
    private bool _reads;

    public static bool Reads(Expression key)
    {
        var reader = new ApplicationsReader();
        reader.Visit(key);
        return reader._reads;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        _reads |= node.Member.Name == nameof(Vacancy.Applications);
        return base.VisitMember(node);
    }
}
