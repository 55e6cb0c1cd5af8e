using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>An OpenAPI document a dialect, <c>/openapi/recruit.json</c> for instance, with the examples of its old document.</summary>
internal static class OpenApiExtensions
{
    public static void AddDialectDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DialectExamples>();
        foreach (var dialect in DialectNames.All)
        {
            services.AddOpenApi(dialect, options =>
            {
                // The same endpoints are there once more below the dialect's folder, which is another server of the document.
                options.ShouldInclude = description =>
                    description.GroupName == dialect && !description.RelativePath!.StartsWith("legacy/", StringComparison.Ordinal);
                options.AddOperationTransformer<ExampleTransformer>();
                options.AddDocumentTransformer((document, context, _) =>
                {
                    document.Info = new OpenApiInfo { Title = $"RecruitGraph, dialect {dialect}", Version = "1" };
                    DocumentedPaths.Restore(document, context);
                    document.Servers = [new OpenApiServer { Url = "/" }, new OpenApiServer { Url = $"/legacy/{dialect}" }];
                    return Task.CompletedTask;
                });
            });
        }
    }

    public static void MapDialectDocuments(this IEndpointRouteBuilder endpoints)
    {
        var off = endpoints.ServiceProvider.GetRequiredService<IOptions<RestOptions>>().Value.Off;
        var served = string.Join('|', DialectNames.All.Except(off, StringComparer.Ordinal));
        endpoints.MapOpenApi($"/openapi/{{documentName:regex(^({served})$)}}.json");
    }
}
