using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>What the cost of an operation depends on in a request, and what is wrong with it.</summary>
internal sealed class CostRequest(OperationPlan plan, JsonElement given)
{
    /// <summary>What is wrong with slicing arguments; null when nothing is.</summary>
    public List<GraphQLError>? Errors { get; private set; }

    /// <summary>The JSON of a variable, or its default; neither when it has no value.</summary>
    public (JsonElement Json, ValueNode? Default) Find(string variable)
    {
        if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(variable, out var value))
        {
            return (value, null);
        }

        foreach (var declared in plan.Variables)
        {
            if (declared.Name == variable)
            {
                return (default, declared.Node.DefaultValue);
            }
        }

        return default;
    }

    public void Report(GraphQLError error) => (Errors ??= []).Add(error);
}
