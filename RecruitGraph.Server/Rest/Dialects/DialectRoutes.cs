using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// Serves every dialect at its documented URLs and once more below its folder. One that is switched off is served nowhere; what it has
/// at the root stays its own, so that no other dialect answers in its place.
/// </summary>
internal sealed class DialectRoutes(RestOptions options) : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            if (controller.Attributes.OfType<DialectAttribute>().SingleOrDefault()?.Dialect is not { } dialect)
            {
                continue;
            }

            var isOff = options.Off.Contains(dialect.Name);
            controller.ApiExplorer.GroupName = dialect.Name;
            controller.ApiExplorer.IsVisible = !isOff;
            foreach (var action in controller.Actions)
            {
                foreach (var selector in action.Selectors.ToList())
                {
                    selector.EndpointMetadata.Add(dialect);
                    if (!action.Attributes.OfType<WritesByGetAttribute>().Any())
                    {
                        AllowHead(selector);
                    }

                    if (selector.AttributeRouteModel!.Template!.EndsWith('/'))
                    {
                        selector.EndpointMetadata.Add(TrailingSlash.Instance);
                    }

                    if (isOff)
                    {
                        selector.EndpointMetadata.Add(SwitchedOff.Instance);
                    }
                    else
                    {
                        action.Selectors.Add(Below(dialect, selector));
                    }
                }
            }
        }
    }

    // The server sends no body to a HEAD. The constraints of the action stay as documented: the documents are made of them.
    private static void AllowHead(SelectorModel selector)
    {
        if (selector.EndpointMetadata.OfType<HttpMethodMetadata>().SingleOrDefault() is { HttpMethods: ["GET"] } get)
        {
            selector.EndpointMetadata.Remove(get);
            selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
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
