using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>
/// Checks a literal against a type without making its value: input coercion as far as it can be told before the variables
/// are known. Specification, section 5.6.1.
/// </summary>
internal static class LiteralValidator
{
    public static void Validate(ValidationContext context, ValueNode node, GraphQLType type)
    {
        if (node is VariableNode || context.IsFull)
        {
            return;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.Abort();
            return;
        }

        if (node is NullValueNode)
        {
            if (type.IsNonNull)
            {
                context.Report($"Expected value of non-null type \"{type}\" not to be null.", node);
            }

            return;
        }

        switch (type.Nullable)
        {
            case ListType list:
                ValidateList(context, node, list.ElementType);
                break;
            case InputObjectType inputObject when node is ObjectValueNode value:
                ValidateObject(context, value, inputObject);
                break;
            case InputObjectType inputObject:
                context.Report(
                    $"Expected value of type \"{inputObject}\" to be an object, found: {SyntaxText.Of(node)}.", node);
                break;
            case EnumType enumType:
                ValidateEnum(context, node, enumType);
                break;
            case ScalarType scalar:
                ValidateScalar(context, node, scalar);
                break;
        }
    }

    private static void ValidateList(ValidationContext context, ValueNode node, GraphQLType elementType)
    {
        if (node is not ListValueNode list)
        {
            Validate(context, node, elementType);
            return;
        }

        foreach (var item in list.Values)
        {
            Validate(context, item, elementType);
        }
    }

    private static void ValidateObject(ValidationContext context, ObjectValueNode node, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (Find(node.Fields, field.Name) is { } given)
            {
                Validate(context, given.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                context.Report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", "
                    + $"found: {SyntaxText.Of(node)}.",
                    node);
            }
        }

        var known = 0;
        ObjectFieldNode? lone = null;
        foreach (var field in node.Fields)
        {
            if (type.FindField(field.Name.Value) is null)
            {
                ReportUnknownField(context, node, field, type);
            }
            else if (known++ == 0)
            {
                lone = field;
            }
        }

        if (type.IsOneOf && (known != 1 || lone!.Value is NullValueNode))
        {
            context.Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, "
                + "and the value for that field must be non-null.",
                node);
        }
    }

    private static void ReportUnknownField(
        ValidationContext context, ObjectValueNode node, ObjectFieldNode field, InputObjectType type)
    {
        if (context.IsFull)
        {
            return;
        }

        var suggestions = context.HideSuggestions
            ? ""
            : DidYouMean.Of(field.Name.Value, type.Fields.Select(static known => known.Name));
        context.Report(
            $"Expected value of type \"{type}\" not to include unknown field \"{field.Name.Value}\""
            + $"{(suggestions.Length == 0 ? ", found" : $".{suggestions} Found")}: {SyntaxText.Of(node)}.",
            field);
    }

    private static void ValidateEnum(ValidationContext context, ValueNode node, EnumType type)
    {
        if (node is EnumValueNode value)
        {
            if (type.FindValue(value.Value) is null)
            {
                context.Report(
                    $"Value \"{value.Value}\" does not exist in \"{type}\" enum.{Suggest(context, value.Value, type)}", node);
            }

            return;
        }

        var text = SyntaxText.Of(node);
        context.Report($"Enum \"{type}\" cannot represent non-enum value: {text}.{Suggest(context, text, type)}", node);
    }

    private static string Suggest(ValidationContext context, string written, EnumType type) =>
        context.HideSuggestions
            ? ""
            : DidYouMean.Of(written, type.Values.Select(static value => value.Name), "the enum value");

    private static void ValidateScalar(ValidationContext context, ValueNode node, ScalarType scalar)
    {
        try
        {
            scalar.CoerceInputLiteral(WithoutVariables.Of(node));
        }
        catch (Exception refusal)
        {
            // The words of unforeseen exceptions were not written for clients.
            context.Report(
                refusal is CoercionException or GraphQLException
                    ? refusal.Message
                    : $"Expected value of type \"{scalar}\", found: {SyntaxText.Of(node)}.",
                node);
        }
    }

    /// <summary>The field of a name; of several the last, which is the one that counts.</summary>
    private static ObjectFieldNode? Find(ImmutableArray<ObjectFieldNode> fields, string name)
    {
        for (var i = fields.Length - 1; i >= 0; i--)
        {
            if (fields[i].Name.Value == name)
            {
                return fields[i];
            }
        }

        return null;
    }
}
