using Microsoft.AspNetCore.Mvc.Filters;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>How long the bodies of a request may be. Whoever reads a longer one is answered 413, in the form of the dialect.</summary>
/// <param name="bytes">The most bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MaxBodySizeAttribute(long bytes) : Attribute, IResourceFilter, IOrderedFilter
{
    /// <summary>Most bytes where nothing else is said: the largest documented body is a handful of texts, and uploads have a limit of their own.</summary>
    public const int Usual = 1024 * 1024;

    /// <inheritdoc/>
    public int Order => int.MinValue;

    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.FindEffectivePolicy<MaxBodySizeAttribute>() == this)
        {
            LimitedBody.Limit(context.HttpContext.Request, bytes);
        }
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
