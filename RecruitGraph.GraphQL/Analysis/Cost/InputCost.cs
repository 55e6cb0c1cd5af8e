using System.Runtime.CompilerServices;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// The cost of an argument or input field whose value is a variable: its weight if the variable has a value, and the weights of
/// the input fields inside. GraphQL Cost Directives, section 5.3.2.2.
/// </summary>
internal sealed class InputCost(SchemaCosts costs, InputValue input, string variable)
{
    public double Evaluate(CostRequest request)
    {
        var (json, literal) = request.Find(variable);
        return json.ValueKind != JsonValueKind.Undefined ? costs.InputWeight(input) + Inside(json, input.Type)
            : literal is not null ? Of(costs, input, literal, null)
            : 0;
    }

    /// <summary>The cost of a value in a document; variables inside are handed out.</summary>
    public static double Of(SchemaCosts costs, InputValue input, ValueNode value, List<InputCost>? variables)
    {
        if (value is VariableNode { Name.Value: var name })
        {
            if (costs.InputWeight(input) != 0 || IsWeighted(costs, input.Type))
            {
                variables?.Add(new InputCost(costs, input, name));
            }

            return 0;
        }

        return costs.InputWeight(input) + Inside(costs, input, value, variables);
    }

    private static double Inside(SchemaCosts costs, InputValue input, ValueNode value, List<InputCost>? variables)
    {
        if (!IsWeighted(costs, input.Type))
        {
            return 0;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return double.PositiveInfinity;
        }

        var sum = 0.0;
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    sum += item is VariableNode ? 0 : Inside(costs, input, item, variables);
                }

                break;
            case ObjectValueNode fields when input.Type.Named is InputObjectType type:
                foreach (var field in fields.Fields)
                {
                    if (type.FindField(field.Name.Value) is { } definition)
                    {
                        sum += Of(costs, definition, field.Value, variables);
                    }
                }

                break;
        }

        return sum;
    }

    private double Inside(JsonElement value, GraphQLType type)
    {
        if (type.Named is not InputObjectType inputType || !costs.IsWeighted(inputType))
        {
            return 0;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return double.PositiveInfinity;
        }

        var sum = 0.0;
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    sum += Inside(item, type);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    if (inputType.FindField(property.Name) is { } field)
                    {
                        sum += costs.InputWeight(field) + Inside(property.Value, field.Type);
                    }
                }

                break;
        }

        return sum;
    }

    private static bool IsWeighted(SchemaCosts costs, GraphQLType type) =>
        type.Named is InputObjectType input && costs.IsWeighted(input);
}
