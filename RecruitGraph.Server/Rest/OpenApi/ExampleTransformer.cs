using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>Gives an endpoint the bodies of its examples and of its dialect's refusals, with their shapes as schemas, and its credential.</summary>
internal sealed class ExampleTransformer(DialectExamples examples, OperationCatalog operations) : IOpenApiOperationTransformer
{
    private const string Json = "application/json";
    private const string Form = "form";
    private const string Request = "request";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = context.Description;
        var dialect = endpoint.Dialect().Name;
        var name = endpoint.ActionDescriptor.RouteValues["action"]!;
        var bodies = examples.Find(dialect, $"{endpoint.HttpMethod} {endpoint.DocumentedPath()}") ?? [];
        operation.OperationId = name;
        operation.Description = $"Stands for `{operations[$"{dialect}.{name}"].Field}` of the graph.";
        operation.RequestBody = bodies[Form] is JsonObject form ? Body("multipart/form-data", new() { Schema = ExampleSchema.OfForm(form) })
            : bodies.Where(IsRequest).Select(body => (NameOf(body.Key), body.Value)).ToList() is { Count: > 0 } requests ? Body(Json, Described(requests))
            : null;
        operation.Responses = [];
        var answers = bodies.Where(body => body.Key != Form && !IsRequest(body)).Select(DescribedAnswer.Of)
            .Concat(DialectRefusals.Of(endpoint, bodies.ContainsKey(Request), context.ApplicationServices));
        foreach (var status in answers.GroupBy(answer => answer.Status, answer => (answer.Name, answer.Body)))
        {
            operation.Responses[status.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status.Key),
                Content = new Dictionary<string, OpenApiMediaType> { [Json] = Described(status) },
            };
        }

        // The constraint is ours, and only those of the framework are described.
        foreach (var number in endpoint.ParameterDescriptions.Where(parameter => parameter.RouteInfo?.Constraints?.OfType<NumberConstraint>().Any() is true))
        {
            ((OpenApiSchema)operation.Parameters!.Single(parameter => parameter.Name == number.Name).Schema!).Minimum = "0";
        }

        EndpointSecurity.Require(operation, endpoint, context.Document!);
        return Task.CompletedTask;
    }

    private static bool IsRequest(KeyValuePair<string, JsonNode?> body) => body.Key.Split(": ")[0] == Request;

    private static string NameOf(string key) => key.Split(": ", 2) is [_, var name] ? name : "documented";

    private static OpenApiRequestBody Body(string mediaType, OpenApiMediaType content) =>
        new() { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = content } };

    private static OpenApiMediaType Described(IEnumerable<(string Name, JsonNode? Body)> bodies)
    {
        var different = bodies.DistinctBy(body => body.Body?.ToJsonString()).ToList();
        var described = new OpenApiMediaType { Schema = ExampleSchema.Of([.. different.Select(body => body.Body)]) };
        if (different is [var only])
        {
            described.Example = only.Body?.DeepClone();
        }
        else
        {
            described.Examples = different.ToDictionary(
                body => body.Name, IOpenApiExample (body) => new OpenApiExample { Value = body.Body?.DeepClone() });
        }

        return described;
    }
}
