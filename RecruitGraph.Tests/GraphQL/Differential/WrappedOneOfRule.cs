using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Reports the variables that make <see cref="KnownDifferences.NullableOneOfVariable"/>.</summary>
internal sealed class WrappedOneOfRule : ValidationRule
{
    private static readonly ValidationOptions Options = new() { Rules = new ValidationRules(static () => new WrappedOneOfRule()), MaxErrors = int.MaxValue };

    public override WalkEvents Events => WalkEvents.EnterValue;

    /// <summary>The errors that the reference implementation can find.</summary>
    public static IEnumerable<GraphQLError> Without(GraphQLSchema schema, DocumentNode document, IReadOnlyList<GraphQLError> errors)
    {
        var missed = DocumentValidator.Validate(schema, document, Options).Select(static e => e.Locations[0]).ToHashSet();
        return errors.Where(error =>
            !error.Message.Contains("\" but must be non-nullable to be used for OneOf Input Object \"", StringComparison.Ordinal)
            || !missed.Contains(error.Locations[^1]));
    }

    public override void EnterValue(ValidationContext context, ValueNode node) => Find(context, node, context.InputType);

    private static void Find(ValidationContext context, ValueNode node, GraphQLType? type)
    {
        switch (node)
        {
            case ListValueNode list when type?.Nullable is ListType { ElementType: var item }:
                foreach (var value in list.Values)
                {
                    Find(context, value, item);
                }

                break;
            case ObjectValueNode value when type?.Named is InputObjectType named:
                foreach (var field in value.Fields)
                {
                    if (field.Value is not VariableNode)
                    {
                        Find(context, field.Value, named.FindField(field.Name.Value)?.Type);
                    }
                    else if (named.IsOneOf && type != named)
                    {
                        context.Report(nameof(WrappedOneOfRule), field.Value);
                    }
                }

                break;
        }
    }
}
