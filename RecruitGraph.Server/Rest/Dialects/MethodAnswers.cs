namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>What is answered where routing found no endpoint that has the method of a request.</summary>
internal static class MethodAnswers
{
    /// <summary>
    /// Says which methods the path has (<c>Allow</c>), and to OPTIONS that this was all; 404 where the path is nobody's, or that of a
    /// dialect that is switched off. Paths of the server's own stay as they are.
    /// </summary>
    public static void Correct(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var found = context.RequestServices.GetRequiredService<PathEndpoints>().Find(request.Path);
        if (found.Any(endpoint => endpoint.Metadata.GetMetadata<Dialect>() is null))
        {
            return;
        }

        if (!DialectFinder.Owners(request.Path, found).Any(IsServed))
        {
            response.Headers.Allow = default;
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var methods = found.Where(IsServed).SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods);
        response.Headers.Allow = string.Join(", ", methods.Append(HttpMethods.Options).Distinct().Order(StringComparer.Ordinal));
        if (HttpMethods.IsOptions(request.Method))
        {
            var services = context.RequestServices;
            var dialect = services.GetRequiredService<DialectFinder>().Find(context, context.GetEndpoint());
            services.GetRequiredService<SuccessorHeaders>().Write(response, dialect, endpoint: null);
            response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private static bool IsServed(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<SwitchedOff>() is null;
}
