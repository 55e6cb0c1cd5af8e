using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Statistics;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Statistics;

/// <summary>Counts, rates and durations of one moment. Vacancies that were deleted by then are in none of them.</summary>
[ObjectType<Statistics>]
public static partial class StatisticsNode
{
    /// <summary>The most entries of a list of the highest counts.</summary>
    internal const int MaxTop = 20;

    /// <summary>How many applications there are.</summary>
    public static Task<int> GetTotalAsync([Parent] Statistics statistics, RecruitContext context, CancellationToken cancellationToken) =>
        statistics.States(context).CountAsync(cancellationToken);

    /// <summary>How many stand in which way: every status, in its order.</summary>
    [ListSize(AssumedSize = 4)]
    public static async Task<IReadOnlyList<StatusCount>> GetStatusesAsync(
        [Parent] Statistics statistics, RecruitContext context, CancellationToken cancellationToken)
    {
        var counts = await statistics.States(context)
            .GroupBy(state => state.Status)
            .Select(group => new { Status = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Status, group => group.Count, cancellationToken);
        return [.. Enum.GetValues<ApplicationStatus>().Select(status => new StatusCount(status, counts.GetValueOrDefault(status)))];
    }

    /// <summary>How many are in which stage and stand in which way; only where there are any. At most 200 entries.</summary>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<StageCount>> GetStagesAsync(
        [Parent] Statistics statistics, RecruitContext context, CancellationToken cancellationToken)
    {
        var counts = await statistics.States(context)
            .Join(context.Stages, state => state.StageId, stage => stage.Id, (state, stage) => new { stage.Type, stage.Name, stage.LegacyCode, state.Status })
            .GroupBy(state => state)
            .Select(group => new { group.Key.Type, group.Key.Name, group.Key.LegacyCode, group.Key.Status, Count = group.Count() })
            .OrderBy(stage => stage.Type).ThenBy(stage => stage.LegacyCode).ThenBy(stage => stage.Name).ThenBy(stage => stage.Status)
            .Take(200)
            .ToListAsync(cancellationToken);
        return [.. counts.Select(stage => new StageCount(stage.Type, stage.Name, stage.LegacyCode, stage.Status, stage.Count))];
    }

    /// <summary>
    /// How many are in stages of which number of the legacy recruitment API and stand in which way, whatever the stages are called; only
    /// where there are any.
    /// </summary>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<LegacyCodeCount>> GetLegacyCodesAsync(
        [Parent] Statistics statistics, RecruitContext context, CancellationToken cancellationToken)
    {
        var counts = await statistics.States(context)
            .Join(context.Stages, state => state.StageId, stage => stage.Id, (state, stage) => new { stage.LegacyCode, state.Status })
            .GroupBy(state => state)
            .Select(group => new { group.Key.LegacyCode, group.Key.Status, Count = group.Count() })
            .OrderBy(code => code.LegacyCode).ThenBy(code => code.Status)
            .ToListAsync(cancellationToken);
        return [.. counts.Select(code => new LegacyCodeCount(code.LegacyCode, code.Status, code.Count))];
    }

    /// <summary>The vacancies with the most applications, the highest count first.</summary>
    /// <param name="first">How many at most, 1 to 20.</param>
    /// <param name="statuses">Only applications that stand so; all where none is given.</param>
    [ListSize(AssumedSize = MaxTop, SlicingArguments = ["first"], RequireOneSlicingArgument = false)]
    public static async Task<IReadOnlyList<VacancyCount>> GetTopVacanciesAsync(
        [Parent] Statistics statistics,
        IReadOnlyList<ApplicationStatus>? statuses,
        RecruitContext context,
        CancellationToken cancellationToken,
        [Range(1, MaxTop)] int first = 10)
    {
        var counts = await statistics.States(context, statuses)
            .GroupBy(state => state.VacancyId)
            .Select(group => new { VacancyId = group.Key, Count = group.Count() })
            .OrderByDescending(vacancy => vacancy.Count).ThenBy(vacancy => vacancy.VacancyId)
            .Take(first)
            .ToListAsync(cancellationToken);
        return [.. counts.Select(vacancy => new VacancyCount(vacancy.VacancyId, vacancy.Count))];
    }

    /// <summary>The departments with the most applications, the highest count first.</summary>
    /// <param name="first">How many at most, 1 to 20.</param>
    /// <param name="statuses">Only applications that stand so; all where none is given.</param>
    [ListSize(AssumedSize = MaxTop, SlicingArguments = ["first"], RequireOneSlicingArgument = false)]
    public static async Task<IReadOnlyList<DepartmentCount>> GetTopDepartmentsAsync(
        [Parent] Statistics statistics,
        IReadOnlyList<ApplicationStatus>? statuses,
        RecruitContext context,
        CancellationToken cancellationToken,
        [Range(1, MaxTop)] int first = 10)
    {
        var counts = await TopAsync(statistics, statuses, vacancy => vacancy.Department, first, context, cancellationToken);
        return [.. counts.Select(department => new DepartmentCount(department.Name, department.Count))];
    }

    /// <summary>The locations with the most applications, the highest count first.</summary>
    /// <param name="first">How many at most, 1 to 20.</param>
    /// <param name="statuses">Only applications that stand so; all where none is given.</param>
    [ListSize(AssumedSize = MaxTop, SlicingArguments = ["first"], RequireOneSlicingArgument = false)]
    public static async Task<IReadOnlyList<LocationCount>> GetTopLocationsAsync(
        [Parent] Statistics statistics,
        IReadOnlyList<ApplicationStatus>? statuses,
        RecruitContext context,
        CancellationToken cancellationToken,
        [Range(1, MaxTop)] int first = 10)
    {
        var counts = await TopAsync(statistics, statuses, vacancy => vacancy.Location, first, context, cancellationToken);
        return [.. counts.Select(location => new LocationCount(location.Name, location.Count))];
    }

    /// <summary>How far applications got, and which part of them went on from step to step.</summary>
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<FunnelStep>> GetFunnelAsync(
        [Parent] Statistics statistics, RecruitContext context, CancellationToken cancellationToken) =>
        Funnel.Create(await statistics.Scope(context).Applications(context)
            .FarthestStages(context, statistics.Moment)
            .GroupBy(type => type)
            .Select(group => new { Type = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Type, group => group.Count, cancellationToken));

    /// <summary>How long applications stay in stages, by what the stages mean; only where there have been any.</summary>
    [ListSize(AssumedSize = 5)]
    public static Task<IReadOnlyList<StageDuration>> GetTimeInStageAsync(
        [Parent] Statistics statistics, RecruitContext context, IStageDurations durations, CancellationToken cancellationToken) =>
        durations.ReadAsync(context, statistics.Scope(context), statistics.AsOf, cancellationToken);

    private static async Task<IEnumerable<(string Name, int Count)>> TopAsync(
        Statistics statistics,
        IReadOnlyList<ApplicationStatus>? statuses,
        Expression<Func<Vacancy, string>> name,
        int first,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var counts = await statistics.States(context, statuses)
            .Join(context.Vacancies, state => state.VacancyId, vacancy => vacancy.Id, (_, vacancy) => vacancy)
            .GroupBy(name)
            .Select(group => new { Name = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Name)
            .Take(first)
            .ToListAsync(cancellationToken);
        return counts.Select(group => (group.Name, group.Count));
    }
}
