using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Stages;

/// <summary>A vacancy's own stages. Each change gives the vacancy a new version; of two changes of one version, one wins.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class StageMutations
{
    /// <summary>Puts a stage between the first and the last.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidPipelineException>(At = "stage")]
    [Error<InvalidInputException>]
    public static Task<Vacancy> AddStageAsync(
        AddStageInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            input.VacancyId,
            input.Version,
            vacancy => vacancy.AddStage(input.Stage.ToDefinition(), input.Position, time.GetUtcNow()),
            Viewer.Of(caller),
            context,
            audit,
            cancellationToken);

    /// <summary>Gives a stage another name.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<StageNotFoundException>]
    [Error<InvalidPipelineException>(At = "name")]
    [Error<InvalidInputException>]
    public static Task<Vacancy> RenameStageAsync(
        RenameStageInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            input.VacancyId,
            input.Version,
            vacancy => vacancy.RenameStage(input.StageId, input.Name.Trim(), time.GetUtcNow()),
            Viewer.Of(caller),
            context,
            audit,
            cancellationToken);

    /// <summary>Puts the stages into another order.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<StageNotFoundException>]
    [Error<InvalidPipelineException>(At = "stageIds")]
    public static Task<Vacancy> ReorderStagesAsync(
        ReorderStagesInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            input.VacancyId,
            input.Version,
            vacancy => vacancy.ReorderStages(input.StageIds, time.GetUtcNow()),
            Viewer.Of(caller),
            context,
            audit,
            cancellationToken);

    /// <summary>Takes a stage away in which no application is or was.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<StageNotFoundException>]
    [Error<StageInUseException>(At = "stageId")]
    [Error<InvalidPipelineException>(At = "stageId")]
    public static Task<Vacancy> RemoveStageAsync(
        RemoveStageInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            input.VacancyId,
            input.Version,
            vacancy => vacancy.RemoveStage(input.StageId, time.GetUtcNow()),
            Viewer.Of(caller),
            context,
            audit,
            cancellationToken);

    private static async Task<Vacancy> ChangeAsync(
        long vacancyId,
        int version,
        Action<Vacancy> change,
        Viewer viewer,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var vacancy = await context.Vacancies.Include(vacancy => vacancy.Stages).AsSplitQuery()
            .GetForEditAsync(viewer, vacancyId, version, cancellationToken);
        change(vacancy);
        return await context.SaveVacancyAsync(
            audit, viewer, vacancy, version, AuditDetails.None.WithFields("pipeline"), cancellationToken);
    }
}
