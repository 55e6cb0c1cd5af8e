using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>How callers of an endpoint show who they are.</summary>
internal static class EndpointSecurity
{
    /// <summary>Says so of an operation; of one that anybody may call, nothing, unless who he is makes a difference.</summary>
    public static void Require(OpenApiOperation operation, ApiDescription endpoint, OpenApiDocument document)
    {
        var metadata = endpoint.ActionDescriptor.EndpointMetadata;
        var isOptional = metadata.OfType<OptionalCredentialsAttribute>().Any();
        var (name, scheme) = metadata.OfType<BasicCredentialsAttribute>().Any() ? ("basic", Http("basic"))
            : isOptional || endpoint.MostRestrictive() is not null ? Token(endpoint.Dialect())
            : default;
        if (scheme is null)
        {
            return;
        }

        if (document.Components?.SecuritySchemes?.ContainsKey(name) is not true)
        {
            document.AddComponent<IOpenApiSecurityScheme>(name, scheme);
        }

        var required = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, document)] = [] };
        operation.Security = isOptional ? [[], required] : [required];
    }

    private static (string Name, OpenApiSecurityScheme Scheme) Token(Dialect dialect) => dialect.TokenHeader == "Authorization"
        ? ("bearer", Http("bearer"))
        : (dialect.TokenHeader, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = dialect.TokenHeader });

    private static OpenApiSecurityScheme Http(string scheme) => new() { Type = SecuritySchemeType.Http, Scheme = scheme };
}
