using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Stages;

/// <summary>Statements about stage templates that more than one place needs.</summary>
public static class StageTemplateQueries
{
    /// <summary>The template of new vacancies where nothing else is said, with its stages.</summary>
    public static Task<StageTemplate> GetDefaultStageTemplateAsync(this RecruitContext context, CancellationToken cancellationToken) =>
        context.StageTemplates.Include(template => template.Stages).SingleAsync(template => template.IsDefault, cancellationToken);

    /// <summary>
    /// Makes a template the default, and the one before an ordinary one. Callers come one after another, so there is
    /// always exactly one.
    /// </summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="templateId">The template.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <exception cref="StageTemplateNotFoundException">There is no such template.</exception>
    public static async Task<StageTemplate> MakeDefaultStageTemplateAsync(
        this RecruitContext context, long templateId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var templates = await context.StageTemplates
            .FromSql($"select * from stage_templates order by id for update")
            .ToListAsync(cancellationToken);
        var chosen = templates.Find(template => template.Id == templateId) ?? throw new StageTemplateNotFoundException();
        foreach (var template in templates)
        {
            template.BecomeDefault(false);
        }

        // The index that allows one default looks at each row as it is written, so the old one goes first.
        await context.SaveChangesAsync(cancellationToken);
        chosen.BecomeDefault(true);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return chosen;
    }
}
