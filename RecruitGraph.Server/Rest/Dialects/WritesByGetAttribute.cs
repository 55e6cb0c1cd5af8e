using Microsoft.AspNetCore.Mvc.Filters;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// An endpoint that changes something though it is asked by GET, as its document has it. Its answers are never kept, and browsers that
/// say they ask for another site are refused: a foreign page could name the URL in an image.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WritesByGetAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        if (context.HttpContext.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            context.Result = context.HttpContext.Dialect().Refusal(StatusCodes.Status403Forbidden);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
