using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Statistics;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Statistics;

/// <summary>What is counted, for whom, and of which moment; the fields of its node count.</summary>
public sealed class Statistics
{
    private readonly StatisticsScopeInput? _where;
    private readonly Viewer _viewer;

    internal Statistics(StatisticsScopeInput? where, DateTimeOffset? asOf, DateTimeOffset now, Viewer viewer)
    {
        _where = where;
        _viewer = viewer;
        AsOf = asOf ?? now;
        Moment = asOf;
    }

    /// <summary>The moment whose state is counted: the one that was asked for, or the present.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The moment that was asked for; null for the present.</summary>
    internal DateTimeOffset? Moment { get; }

    /// <summary>The applications of the vacancies that the caller may see and that were not deleted at the moment.</summary>
    internal StatisticsScope Scope(RecruitContext context)
    {
        var vacancies = Moment is { } moment ? context.Vacancies.ReadableAsOf(_viewer, moment) : context.Vacancies.ReadableBy(_viewer);
        if (_where?.VacancyIds is { } ids)
        {
            vacancies = vacancies.Where(vacancy => ids.Contains(vacancy.Id));
        }

        if (_where?.Departments is { } departments)
        {
            vacancies = vacancies.Where(vacancy => departments.Contains(vacancy.Department));
        }

        if (_where?.Locations is { } locations)
        {
            vacancies = vacancies.Where(vacancy => locations.Contains(vacancy.Location));
        }

        return new StatisticsScope(vacancies, _where?.AppliedFrom, _where?.AppliedTo, Moment);
    }

    /// <summary>How each of these applications stands at the moment, of those statuses where they are given.</summary>
    internal IQueryable<ApplicationState> States(RecruitContext context, IReadOnlyList<ApplicationStatus>? statuses = null)
    {
        var states = Scope(context).Applications(context).StatesAsOf(context, Moment);
        return statuses is null ? states : states.Where(state => statuses.Contains(state.Status));
    }
}
