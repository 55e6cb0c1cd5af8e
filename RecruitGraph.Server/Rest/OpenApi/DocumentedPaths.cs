using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>Paths as the old documents write them: with a slash at the end where they have one.</summary>
internal static class DocumentedPaths
{
    public static string DocumentedPath(this ApiDescription endpoint) =>
        $"{Path(endpoint)}{(endpoint.ActionDescriptor.EndpointMetadata.OfType<TrailingSlash>().Any() ? "/" : "")}";

    /// <summary>Gives the paths of an OpenAPI document that form.</summary>
    public static void Restore(OpenApiDocument document, OpenApiDocumentTransformerContext context)
    {
        var documented = context.DescriptionGroups.SelectMany(group => group.Items)
            .Where(endpoint => endpoint.GroupName == context.DocumentName)
            .DistinctBy(Path)
            .ToDictionary(Path, DocumentedPath);
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths[documented[path]] = item;
        }

        document.Paths = paths;
    }

    private static string Path(ApiDescription endpoint) => $"/{endpoint.RelativePath}";
}
