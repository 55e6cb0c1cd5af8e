using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// An endpoint that changes something though it is asked by GET, as its document has it. Browsers that ask for a page of another origin
/// are refused: a foreign page could name the URL in an image. That its answers are not kept holds for all of a dialect.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WritesByGetAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (IsFromAnotherOrigin(context.HttpContext) && !IsAllowed(context.HttpContext))
        {
            context.Result = context.HttpContext.Dialect().Refusal(StatusCodes.Status403Forbidden);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    // Pages cannot set these headers. "none" is the address bar; old browsers send the origin alone, and what is no browser neither.
    private static bool IsFromAnotherOrigin(HttpContext context)
    {
        var (site, origin) = (context.Request.Headers["Sec-Fetch-Site"], context.Request.Headers.Origin);
        return site.Count > 0
            ? site is not ["same-origin" or "none"]
            : origin.Count > 0 && !(origin is [{ } page] && IsOwn(page, context));
    }

    // As the request has it, or as it is configured where a proxy ends TLS and does not say so.
    private static bool IsOwn(string page, HttpContext context) =>
        IsSame(page, $"{context.Request.Scheme}://{context.Request.Host}")
        || IsSame(page, context.RequestServices.GetRequiredService<IOptions<PublicAddressOptions>>().Value.PublicUrl);

    private static bool IsSame(string page, string? server) =>
        Uri.TryCreate(page, UriKind.Absolute, out var left)
        && Uri.TryCreate(server, UriKind.Absolute, out var right)
        && Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsAllowed(HttpContext context) => context.Request.Headers.Origin is [{ } origin]
        && context.RequestServices.GetRequiredService<IOptions<CrossOriginOptions>>().Value.AllowedOrigins
            .Contains(origin, StringComparer.OrdinalIgnoreCase);
}
