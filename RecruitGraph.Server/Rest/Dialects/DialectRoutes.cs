using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// Serves every dialect at its documented URLs and once more below its folder; one that is switched off is served nowhere.
/// </summary>
internal sealed class DialectRoutes(RestOptions options) : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers.ToList())
        {
            if (controller.Attributes.OfType<DialectAttribute>().SingleOrDefault()?.Dialect is not { } dialect)
            {
                continue;
            }

            if (options.Off.Contains(dialect.Name))
            {
                application.Controllers.Remove(controller);
                continue;
            }

            controller.ApiExplorer.GroupName = dialect.Name;
            controller.ApiExplorer.IsVisible = true;
            foreach (var action in controller.Actions)
            {
                foreach (var selector in action.Selectors.ToList())
                {
                    selector.EndpointMetadata.Add(dialect);
                    if (selector.AttributeRouteModel!.Template!.EndsWith('/'))
                    {
                        selector.EndpointMetadata.Add(TrailingSlash.Instance);
                    }

                    action.Selectors.Add(Below(dialect, selector));
                }
            }
        }
    }

    private static SelectorModel Below(Dialect dialect, SelectorModel selector)
    {
        var documented = selector.AttributeRouteModel!;
        return new SelectorModel(selector)
        {
            AttributeRouteModel = new AttributeRouteModel(documented) { Template = $"{dialect.Folder}{documented.Template}" },
        };
    }
}
