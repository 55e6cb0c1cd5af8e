namespace RecruitGraph.Data;

/// <summary>Ids that are found on their own, before anything else is asked.</summary>
public static class FoundFirst
{
    /// <summary>
    /// Keeps PostgreSQL from merging a query with what is asked around it, so that its index answers also where the first of some
    /// order are wanted, and the planner would rather walk along that order. A limit does that, whatever it is.
    /// </summary>
    public static IQueryable<long> Apart(this IQueryable<long> ids) => ids.Take(int.MaxValue);
}
