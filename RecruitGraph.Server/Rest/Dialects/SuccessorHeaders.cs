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
        if (context.HttpContext.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<Dialect>() is { } dialect)
        {
            Write(context.HttpContext.Response, dialect, endpoint);
        }
    }

    /// <summary>Writes the headers, also where no action answers.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="dialect">Whose it is; null where several dialects have the path.</param>
    /// <param name="endpoint">The endpoint that was to answer; null where there is none.</param>
    public void Write(HttpResponse response, Dialect? dialect, Endpoint? endpoint)
    {
        if (options.Value.DeprecatedSince is not { } since)
        {
            return;
        }

        response.Headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{since.ToUnixTimeSeconds()}");
        var action = endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>()?.ActionName;
        var title = action is null || dialect is null ? "" : $"; title=\"{operations[$"{dialect.Name}.{action}"].Field}\"";
        response.Headers.Link = $"</graphql>; rel=\"successor-version\"{title}";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
