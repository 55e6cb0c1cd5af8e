using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Changes of vacancies. Those that the caller may not see are not found.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class VacancyMutations
{
    /// <summary>Makes a vacancy; the caller becomes its owner.</summary>
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>]
    [Error<StageTemplateNotFoundException>]
    [Error<InvalidPipelineException>(At = "stages")]
    [Error<InvalidSalaryRangeException>(At = "salary")]
    [Error<OutOfRangeException>(At = "directories")]
    [Error<InvalidInputException>]
    public static async Task<Vacancy> CreateVacancyAsync(
        CreateVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        VacancyDescription description,
        AuditTrail audit,
        ResumeAnalysisSignal signal,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var details = new VacancyDetails(
            Input.Trimmed(input.Title) ?? "",
            Input.Trimmed(input.Department) ?? "",
            Input.Trimmed(input.Location) ?? "",
            Input.Trimmed(input.Description),
            Input.Trimmed(input.Requirements))
        {
            Salary = input.Salary?.ToRange(),
            IsConfidential = input.IsConfidential,
            RequiresTest = input.RequiresTest,
        };
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var stages = input.Stages is { } own
            ? [.. own.Select(stage => stage.ToDefinition())]
            : await StagesAsync(context, input.StageTemplateId, cancellationToken);
        var entries = await description.FindAsync(viewer, input.Directories, [], input.IsConfidential, cancellationToken);
        var vacancy = Vacancy.Create(details, input.Status, viewer.RequiredUserId, time.GetUtcNow(), stages, entries);
        context.Vacancies.Add(vacancy);
        await audit.SaveCreatedAsync(viewer, AuditSubject.Vacancy, () => vacancy.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Wake();
        return vacancy;
    }

    /// <summary>Changes, publishes or suspends a vacancy. Of two changes of one version, one wins.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>]
    [Error<InvalidSalaryRangeException>(At = "salary")]
    [Error<OutOfRangeException>(At = "directories")]
    [Error<InvalidInputException>]
    public static async Task<Vacancy> UpdateVacancyAsync(
        UpdateVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        VacancyDescription description,
        AuditTrail audit,
        ResumeAnalysisSignal signal,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var vacancy = await context.Vacancies.Include(vacancy => vacancy.Entries).ThenInclude(described => described.Entry).AsSplitQuery()
            .GetForEditAsync(viewer, input.Id, input.Version, cancellationToken);
        var details = input.Apply(vacancy.ToDetails());
        var confidential = vacancy.Entries.Where(described => described.Entry.IsConfidential).Select(described => described.EntryId).ToList();
        var entries = await description.FindAsync(
            viewer, input.Directories, EntriesOf(vacancy, details), details.IsConfidential, cancellationToken);
        vacancy.Edit(details, input.Status.Value ?? vacancy.Status, time.GetUtcNow(), entries);
        await context.SaveVacancyAsync(
            audit, viewer, vacancy, input.Version, AuditDetails.None.WithFields(input.Changed()), cancellationToken);
        if (confidential.Count > 0)
        {
            await context.ForgetUnusedAsync(confidential, cancellationToken);
        }

        if (input.Directories is not null || input.RequiresTest.HasValue)
        {
            await context.RateAsync(application => application.VacancyId == input.Id, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        signal.Wake();
        return vacancy;
    }

    /// <summary>
    /// Takes a vacancy out of every list and count. Its open applications are rejected, each with an event; all of them, and what
    /// happened to them, stay in history.
    /// </summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<EndingReasonNotFoundException>]
    [Error<EndingReasonMismatchException>(At = "endingReasonId")]
    [Error<InvalidInputException>]
    public static async Task<Vacancy> DeleteVacancyAsync(
        DeleteVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var vacancy = await context.Vacancies.GetForEditAsync(viewer, input.Id, input.Version, cancellationToken);
        var ending = input.EndingReasonId is { } endingReasonId
            ? await context.EndingReasons.SingleOrDefaultAsync(reason => reason.Id == endingReasonId, cancellationToken)
                ?? throw new EndingReasonNotFoundException()
            : null;
        await context.DeleteAsync(
            vacancy, viewer.UserId, Input.Trimmed(input.Reason), ending, time.GetUtcNow(), cancellationToken);
        audit.Record(viewer, AuditAction.Deleted, AuditSubject.Vacancy, vacancy.Id);
        await context.SaveEditAsync(vacancy, input.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return vacancy;
    }

    /// <summary>Opens a vacancy: everyone sees it and may apply, unless it is confidential.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Vacancy> PublishVacancyAsync(
        PublishVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        ResumeAnalysisSignal signal,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var vacancy = await BecomeAsync(
            input.Id, input.Version, VacancyStatus.Published, Viewer.Of(caller), context, audit, time, cancellationToken);
        signal.Wake();
        return vacancy;
    }

    /// <summary>Takes a vacancy from the public for a while; what was applied for goes on.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static Task<Vacancy> SuspendVacancyAsync(
        SuspendVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        BecomeAsync(input.Id, input.Version, VacancyStatus.Suspended, Viewer.Of(caller), context, audit, time, cancellationToken);

    private static async Task<Vacancy> BecomeAsync(
        long id,
        int version,
        VacancyStatus status,
        Viewer viewer,
        RecruitContext context,
        AuditTrail audit,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var vacancy = await context.Vacancies.GetForEditAsync(viewer, id, version, cancellationToken);
        vacancy.Edit(vacancy.ToDetails(), status, time.GetUtcNow());
        return await context.SaveVacancyAsync(
            audit, viewer, vacancy, version, AuditDetails.None.WithFields("status").With("status", status), cancellationToken);
    }

    private static async Task<IReadOnlyList<StageDefinition>> StagesAsync(
        RecruitContext context, long? templateId, CancellationToken cancellationToken)
    {
        var template = templateId is null
            ? await context.GetDefaultStageTemplateAsync(cancellationToken)
            : await context.StageTemplates.Include(template => template.Stages)
                .SingleOrDefaultAsync(template => template.Id == templateId, cancellationToken);
        return template?.ToDefinitions() ?? throw new StageTemplateNotFoundException();
    }

    /// <summary>The entries that still describe it where its texts have become others.</summary>
    private static List<DirectoryEntry> EntriesOf(Vacancy vacancy, VacancyDetails details) =>
        [.. vacancy.Entries.OrderBy(described => described.Position).Select(described => described.Entry).Where(entry => entry.Kind switch
        {
            DirectoryKind.Specialization => details.Title == vacancy.Title && details.Department == vacancy.Department,
            DirectoryKind.ProfessionalArea => details.Department == vacancy.Department,
            DirectoryKind.WorkAddress => details.Location == vacancy.Location,
            _ => true,
        })];
}
