using System.Security.Claims;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Statistics;

/// <summary>Statistics, as queries reach them.</summary>
[QueryType]
public static partial class StatisticsQueries
{
    /// <summary>
    /// Counts, rates and durations over the applications to all vacancies that the caller may see: as they are, or as they were at a
    /// past moment. Each field of the result is counted only where it is selected. A vacancy that was deleted later still counts in the
    /// past. Told as they are today are the departments, locations and titles of vacancies, the names and types of stages, and which
    /// vacancies the caller may see.
    /// </summary>
    /// <param name="where">Which applications; all where nothing is given.</param>
    /// <param name="asOf">The moment; the present where none is given. Never in the future.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    public static Statistics GetStatistics(
        StatisticsScopeInput? where,
        DateTimeOffset? asOf,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        [Service] TimeProvider time)
    {
        var now = time.GetUtcNow();
        return asOf > now
            ? throw new InvalidInputException("asOf", $"asOf is {asOf:O}, in the future; it is {now:O} now.", "past")
            : new Statistics(where, asOf, now, Viewer.Of(caller));
    }
}
