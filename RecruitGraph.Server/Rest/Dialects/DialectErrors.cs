using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>What clients are told where no action answered, without a trace of the inside.</summary>
internal static class DialectErrors
{
    /// <summary>Answers what went wrong unforeseen. The error is logged.</summary>
    public static void UseDialectErrors(this WebApplication app)
    {
        app.UseExceptionHandler(errors => errors.Run(context =>
        {
            // What the server itself refuses, a body that is too large for instance, has a status of its own.
            var failed = context.Features.Get<IExceptionHandlerFeature>()!;
            context.Response.StatusCode = failed.Error is BadHttpRequestException refused
                ? refused.StatusCode
                : StatusCodes.Status500InternalServerError;
            return WriteAsync(context, failed.Endpoint);
        }));

        // Other endpoints of the server have bodies of their own, or mean to have none.
        app.UseStatusCodePages(pages => pages.HttpContext.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<Dialect>() is null
            ? Task.CompletedTask
            : WriteAsync(pages.HttpContext, pages.HttpContext.GetEndpoint()));
    }

    private static Task WriteAsync(HttpContext context, Endpoint? endpoint)
    {
        var status = context.Response.StatusCode;
        var dialect = context.RequestServices.GetRequiredService<DialectFinder>().Find(context, endpoint);
        return (dialect?.Refusal(status) ?? Neutral(status)).WriteAsync(context);
    }

    /// <summary>A body that clients of every dialect can read.</summary>
    private static DialectAnswer Neutral(int status)
    {
        var reason = ReasonPhrases.GetReasonPhrase(status);
        return new DialectAnswer(status, new { error = reason, message = reason, detail = reason, msg = reason, status_code = status });
    }
}
