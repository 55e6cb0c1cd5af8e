using System.Linq.Expressions;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Applications;

/// <summary>What candidates may not read of their applications, and so must not find out by filters and orders either.</summary>
internal sealed class StaffOnly : ExpressionVisitor
{
    private bool _isFound;

    private StaffOnly()
    {
    }

    /// <summary>Refuses a caller who does not recruit and asks for such a thing.</summary>
    /// <exception cref="GraphQLException">He does.</exception>
    public static void EnsureNotAskedFor(QueryContext<Application> query, Viewer viewer)
    {
        if (!viewer.IsStaff && IsAskedFor(query))
        {
            throw Refusal();
        }
    }

    /// <summary>What such a caller is told.</summary>
    public static GraphQLException Refusal() => new("Only those who recruit may ask for applications by this.", ErrorCodes.NotAuthorized);

    /// <summary>Whether a condition or an order asks for such a thing.</summary>
    private static bool IsAskedFor(QueryContext<Application> query)
    {
        var search = new StaffOnly();
        search.Visit(query.Predicate);
        foreach (var key in query.Sorting?.Operations ?? [])
        {
            search.Visit(key.KeySelector);
        }

        return search._isFound;
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        _isFound |= node.Member.DeclaringType == typeof(Application)
            ? node.Member.Name is nameof(Application.Score) or nameof(Application.Source)
            : node.Member.DeclaringType == typeof(Candidate) && node.Member.Name == nameof(Candidate.Tags);
        return base.VisitMember(node);
    }
}
