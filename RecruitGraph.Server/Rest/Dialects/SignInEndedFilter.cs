using Microsoft.AspNetCore.Mvc.Filters;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Tells a caller whose session ended while his request arrived the same as one whose session had ended before.</summary>
internal sealed class SignInEndedFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is SignInEndedException)
        {
            context.Result = context.HttpContext.Dialect().NotSignedIn(context.HttpContext);
        }
    }
}
