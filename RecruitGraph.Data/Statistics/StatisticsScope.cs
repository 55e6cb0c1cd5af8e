using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Statistics;

/// <summary>Which applications are counted.</summary>
/// <param name="Vacancies">Those to which vacancies.</param>
/// <param name="AppliedFrom">Those that came then or later, where given; an application that came again counts as it came last.</param>
/// <param name="AppliedTo">Those that came before then, where given.</param>
/// <param name="AsOf">The moment whose state is counted: what came last is what had come last then. Null for the present.</param>
public sealed record StatisticsScope(
    IQueryable<Vacancy> Vacancies, DateTimeOffset? AppliedFrom, DateTimeOffset? AppliedTo, DateTimeOffset? AsOf)
{
    /// <summary>The applications.</summary>
    /// <param name="context">That of the vacancies.</param>
    public IQueryable<Application> Applications(RecruitContext context)
    {
        var applications = context.Applications
            .Join(Vacancies, application => application.VacancyId, vacancy => vacancy.Id, (application, _) => application);
        if (AppliedFrom is null && AppliedTo is null)
        {
            return applications;
        }

        var came = applications.WhenTheyCame(context, AsOf);
        if (AppliedFrom?.ToUniversalTime() is { } from)
        {
            came = came.Where(application => application.AppliedAt >= from);
        }

        if (AppliedTo?.ToUniversalTime() is { } to)
        {
            came = came.Where(application => application.AppliedAt < to);
        }

        return came.Select(application => application.Application);
    }
}
