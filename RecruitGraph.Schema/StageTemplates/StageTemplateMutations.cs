using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>Changes of stage templates. Vacancies that were made from one keep their stages.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class StageTemplateMutations
{
    /// <summary>Keeps stages for new vacancies under a name.</summary>
    [Error<StageTemplateNameTakenException>(At = "name")]
    [Error<InvalidPipelineException>(At = "stages")]
    [Error<InvalidInputException>]
    public static async Task<StageTemplate> CreateStageTemplateAsync(
        CreateStageTemplateInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var template = StageTemplate.Create(input.Name.Trim(), [.. input.Stages.Select(stage => stage.ToDefinition())], time.GetUtcNow());
        context.StageTemplates.Add(template);
        await audit.SaveCreatedAsync(Viewer.Of(caller), AuditSubject.StageTemplate, () => template.Id, cancellationToken);
        return template;
    }

    /// <summary>Changes a template. Of two changes of one version, one wins.</summary>
    [Error<StageTemplateNotFoundException>]
    [Error<StageTemplateNameTakenException>(At = "name")]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidPipelineException>(At = "stages")]
    [Error<InvalidInputException>]
    public static async Task<StageTemplate> UpdateStageTemplateAsync(
        UpdateStageTemplateInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var template = await GetForEditAsync(
            context.StageTemplates.Include(template => template.Stages), input.Id, input.Version, cancellationToken);
        template.Edit(
            input.Name.Or(template.Name)!.Trim(),
            input.Stages.Value is { } stages ? [.. stages.Select(stage => stage.ToDefinition())] : template.ToDefinitions());
        string[] changed = [.. input.Name.HasValue ? new[] { "name" } : [], .. input.Stages.HasValue ? new[] { "stages" } : []];
        audit.Record(
            Viewer.Of(caller), AuditAction.Changed, AuditSubject.StageTemplate, template.Id, AuditDetails.None.WithFields(changed));
        await context.SaveEditAsync(template, input.Version, cancellationToken);
        return template;
    }

    /// <summary>Deletes a template that is not the default one.</summary>
    [Error<StageTemplateNotFoundException>]
    [Error<DefaultStageTemplateException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<StageTemplate> DeleteStageTemplateAsync(
        DeleteStageTemplateInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var template = await GetForEditAsync(context.StageTemplates, input.Id, input.Version, cancellationToken);
        template.EnsureDeletable();
        context.StageTemplates.Remove(template);
        audit.Record(Viewer.Of(caller), AuditAction.Deleted, AuditSubject.StageTemplate, template.Id);
        await context.SaveEditAsync(template, input.Version, cancellationToken);
        return template;
    }

    /// <summary>Makes a template the one that new vacancies get where nothing else is said; the one before becomes an ordinary one.</summary>
    [Error<StageTemplateNotFoundException>]
    public static async Task<StageTemplate> MakeDefaultStageTemplateAsync(
        MakeDefaultStageTemplateInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        audit.Record(
            Viewer.Of(caller), AuditAction.Changed, AuditSubject.StageTemplate, input.Id, AuditDetails.None.WithFields("isDefault"));
        return await context.MakeDefaultStageTemplateAsync(input.Id, cancellationToken);
    }

    private static async Task<StageTemplate> GetForEditAsync(
        IQueryable<StageTemplate> templates, long id, int version, CancellationToken cancellationToken)
    {
        var template = await templates.SingleOrDefaultAsync(template => template.Id == id, cancellationToken)
            ?? throw new StageTemplateNotFoundException();
        template.EnsureVersion(version);
        return template;
    }
}
