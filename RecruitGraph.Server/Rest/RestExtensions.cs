using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest;

/// <summary>Registers and serves the REST dialects.</summary>
public static class RestExtensions
{
    // The largest documented body is a handful of texts.
    private const int MaxBodySize = 1024 * 1024;

    public static IServiceCollection AddRest(this IServiceCollection services)
    {
        services.AddControllers(options => options.Filters.Add(new RequestSizeLimitAttribute(MaxBodySize)))
            .AddApplicationPart(typeof(RestExtensions).Assembly);
        services.AddSingleton<OperationCatalog>();
        services.AddSingleton<OperationRunner>();
        return services;
    }

    /// <summary>
    /// Answers what went wrong unforeseen, below the dialects' paths, without a trace of the inside. The error is logged.
    /// </summary>
    public static void UseRestErrors(this WebApplication app) => app.UseExceptionHandler(errors => errors.Run(context =>
    {
        // What the server itself refuses, a body that is too large for instance, has a status of its own.
        var status = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException refused
            ? refused.StatusCode
            : StatusCodes.Status500InternalServerError;
        context.Response.StatusCode = status;
        return WriteNeutralAsync(context);
    }));

    /// <summary>Gives what no controller answered, an unknown path or method, a body that clients of every dialect can read.</summary>
    public static void UseRestStatusBodies(this WebApplication app) => app.UseStatusCodePages(pages =>
        pages.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? WriteNeutralAsync(pages.HttpContext)
            : Task.CompletedTask);

    /// <summary>Serves the dialects; throws where one of their operations does not fit the schema.</summary>
    public static void MapRest(this WebApplication app)
    {
        app.Services.GetRequiredService<OperationCatalog>();
        app.MapControllers();
    }

    private static Task WriteNeutralAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var reason = ReasonPhrases.GetReasonPhrase(status);
        return context.Response.WriteAsJsonAsync(
            new { error = reason, message = reason, detail = reason, msg = reason, status_code = status }, context.RequestAborted);
    }
}
