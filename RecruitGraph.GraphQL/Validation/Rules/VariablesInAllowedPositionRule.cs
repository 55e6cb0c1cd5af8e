using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// All variable usages are allowed. A variable's type must fit every place where the variable is used, in fragments too.
/// Specification, section 5.8.5.
/// </summary>
public sealed class VariablesInAllowedPositionRule : ValidationRule
{
    private readonly List<(OperationDefinitionNode Operation, ReportPosition Position)> _operations = [];
    private readonly Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)> _variables = [];

    public override WalkEvents Events => WalkEvents.LeaveOperation | WalkEvents.Complete;

    public override void Reset()
    {
        _operations.Clear();
        _variables.Clear();
    }

    public override void LeaveOperation(ValidationContext context, OperationDefinitionNode node) =>
        _operations.Add((node, context.MarkPosition()));

    public override void Complete(ValidationContext context)
    {
        for (var i = 0; i < _operations.Count && !context.IsLateFull; i++)
        {
            var (operation, position) = _operations[i];
            _variables.Clear();
            foreach (var definition in operation.VariableDefinitions)
            {
                _variables[definition.Variable.Name.Value] = (definition, context.Schema.FindType(definition.Type));
            }

            Check(context, position, context.Variables.OfOperation(i));
            foreach (var fragment in context.Fragments.ReachedFrom(operation))
            {
                Check(context, position, context.Variables[fragment.VariableUsages]);
            }

            if (context.Fragments.RemainingWork < 0)
            {
                context.AbortAt(position);
            }
        }
    }

    private void Check(ValidationContext context, ReportPosition position, ReadOnlySpan<VariableUsage> usages)
    {
        context.Fragments.RemainingWork -= usages.Length;
        foreach (ref readonly var usage in usages)
        {
            if (usage.Type is null)
            {
                continue;
            }

            var variable = (Node: usage.FragmentVariable, Type: (GraphQLType?)null);
            if (variable.Node is not null)
            {
                variable.Type = context.Schema.FindType(variable.Node.Type);
            }
            else if (_variables.TryGetValue(usage.Node.Name.Value, out var found))
            {
                variable = found;
            }

            if (variable is { Node: { } node, Type: { } type })
            {
                Check(context, position, usage, node, type);
            }
        }
    }

    private static void Check(
        ValidationContext context, ReportPosition position, in VariableUsage usage, VariableDefinitionNode node, GraphQLType type)
    {
        var name = usage.Node.Name.Value;
        if (!IsAllowed(type, node.DefaultValue, usage.Type!, usage.HasDefaultValue))
        {
            context.ReportAt(
                position,
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".",
                node,
                usage.Node);
        }

        if (usage.OneOfType is not null && !type.IsNonNull)
        {
            context.ReportAt(
                position,
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object "
                + $"\"{usage.OneOfType}\".",
                node,
                usage.Node);
        }
    }

    private static bool IsAllowed(GraphQLType type, ValueNode? defaultValue, GraphQLType location, bool locationHasDefault)
    {
        if (location.IsNonNull && !type.IsNonNull)
        {
            return (locationHasDefault || defaultValue is not (null or NullValueNode))
                && Schema.IsSubtype(type, location.Nullable);
        }

        return Schema.IsSubtype(type, location);
    }
}
