using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>Stage templates, as queries reach them.</summary>
[QueryType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class StageTemplateQueries
{
    /// <summary>Stage templates, by name where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<StageTemplate>> GetStageTemplatesAsync(
        PagingArguments pagingArguments,
        QueryContext<StageTemplate> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.StageTemplates.AsNoTracking()
            .With(query, order => order.IfEmpty(none => none.AddAscending(template => template.Name)).AddAscending(template => template.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One template; null where there is none.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<StageTemplate?> GetStageTemplateByIdAsync(
        [ID<StageTemplate>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IStageTemplateByIdDataLoader stageTemplateById,
        CancellationToken cancellationToken) =>
        StageTemplateNode.GetStageTemplateAsync(id, caller, stageTemplateById, cancellationToken);
}
