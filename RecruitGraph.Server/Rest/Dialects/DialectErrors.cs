using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>What clients are told where no action answered, without a trace of the inside.</summary>
internal static class DialectErrors
{
    /// <summary>Answers what went wrong unforeseen. Errors of the server's own are logged, mistakes of clients are not.</summary>
    public static void UseDialectErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context =>
            {
                // What the server itself refuses, a body that is too large for instance, has a status of its own.
                var failed = context.Features.Get<IExceptionHandlerFeature>()!;
                context.Response.StatusCode = failed.Error is BadHttpRequestException refused
                    ? refused.StatusCode
                    : StatusCodes.Status500InternalServerError;
                return WriteAsync(context, failed.Endpoint);
            },
            SuppressDiagnosticsCallback = static failed => failed.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(pages => AnswerAsync(pages.HttpContext));
    }

    private static Task AnswerAsync(HttpContext context)
    {
        // Other endpoints of the server have bodies of their own, or mean to have none.
        var endpoint = context.GetEndpoint();
        if (endpoint is RouteEndpoint && endpoint.Metadata.GetMetadata<Dialect>() is null)
        {
            return Task.CompletedTask;
        }

        if (endpoint is not RouteEndpoint && context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            MethodAnswers.Correct(context);
        }

        return context.Response.StatusCode < StatusCodes.Status400BadRequest ? Task.CompletedTask : WriteAsync(context, endpoint);
    }

    private static Task WriteAsync(HttpContext context, Endpoint? endpoint)
    {
        var status = context.Response.StatusCode;
        var dialect = context.RequestServices.GetRequiredService<DialectFinder>().Find(context, endpoint);
        if (dialect is not null || context.RequestServices.GetRequiredService<DialectFinder>().IsDialects(context.Request.Path))
        {
            context.RequestServices.GetRequiredService<SuccessorHeaders>().Write(context.Response, dialect, endpoint);
        }

        return (dialect?.Refusal(status) ?? Neutral(status)).WriteAsync(context);
    }

    /// <summary>A body that clients of every dialect can read.</summary>
    private static DialectAnswer Neutral(int status)
    {
        var reason = ReasonPhrases.GetReasonPhrase(status);
        return new DialectAnswer(status, new { error = reason, message = reason, detail = reason, msg = reason, status_code = status });
    }
}
