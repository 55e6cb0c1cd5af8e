using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>Gives an endpoint the bodies of its examples, with their shapes as schemas, and its credential.</summary>
internal sealed class ExampleTransformer(DialectExamples examples, OperationCatalog operations) : IOpenApiOperationTransformer
{
    private const string MediaType = "application/json";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var action = context.Description.ActionDescriptor;
        var dialect = action.EndpointMetadata.OfType<Dialect>().Single();
        var name = action.RouteValues["action"]!;
        operation.OperationId = name;
        operation.Description = $"Stands for `{operations[$"{dialect.Name}.{name}"].Field}` of the graph.";
        operation.Responses = [];
        foreach (var (key, body) in examples.Find(dialect.Name, $"{context.Description.HttpMethod} {context.Description.DocumentedPath()}") ?? [])
        {
            var content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaType] = new() { Schema = ExampleSchema.Of(body), Example = body?.DeepClone() },
            };
            if (key == "form")
            {
                var form = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = ExampleSchema.OfForm(body!.AsObject()) } };
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = form };
            }
            else if (key == "request")
            {
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = content };
            }
            else
            {
                operation.Responses[key] = new OpenApiResponse
                {
                    Description = ReasonPhrases.GetReasonPhrase(int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)),
                    Content = content,
                };
            }
        }

        if (action.FilterDescriptors.Any(filter => filter.Filter is OnlyAttribute))
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = dialect.TokenHeader,
                In = ParameterLocation.Header,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    }
}
