using System.Globalization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Asks clients to move on, where that is configured, and names the field of the graph that stands for the endpoint.</summary>
internal sealed class SuccessorHeaders(IOptions<RestOptions> options, OperationCatalog operations) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (options.Value.DeprecatedSince is not { } since || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Dialect>() is not { } dialect)
        {
            return;
        }

        var headers = context.HttpContext.Response.Headers;
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{since.ToUnixTimeSeconds()}");
        var action = ((ControllerActionDescriptor)context.ActionDescriptor).ActionName;
        headers.Link = $"</graphql>; rel=\"successor-version\"; title=\"{operations[$"{dialect.Name}.{action}"].Field}\"";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
