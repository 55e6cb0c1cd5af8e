using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// An endpoint that changes something though it is asked by GET, as its document has it. Its answers are never kept, and browsers that
/// ask for a page of another origin are refused: a foreign page could name the URL in an image.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WritesByGetAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        if (IsFromAnotherOrigin(context.HttpContext.Request) && !IsAllowed(context.HttpContext))
        {
            context.Result = context.HttpContext.Dialect().Refusal(StatusCodes.Status403Forbidden);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    // Pages cannot set these headers. "none" is the address bar; old browsers send the origin alone, and what is no browser neither.
    private static bool IsFromAnotherOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count > 0
            ? site is not ["same-origin" or "none"]
            : request.Headers.Origin is { Count: > 0 } origin
                && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && HostString.FromUriComponent(page) == request.Host);
    }

    private static bool IsAllowed(HttpContext context) => context.Request.Headers.Origin is [{ } origin]
        && context.RequestServices.GetRequiredService<IOptions<CrossOriginOptions>>().Value.AllowedOrigins
            .Contains(origin, StringComparer.OrdinalIgnoreCase);
}
